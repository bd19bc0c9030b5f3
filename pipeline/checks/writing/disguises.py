"""Letters dressed up so that a search does not find the word, read as the plain letters they show.

Source: Unicode Standard Annex 15 (NFKD) and Technical Standard 39 (confusables); only letters that
spam in Indonesian is written with.
"""

import unicodedata
from functools import cache

_GONE = ("Mn", "Me", "Cf")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβγδεηικνορτυχωσϲµ", "ABEZHIKMNOPTYXaByden1kvoptuxwocu")
_CYRILLIC = (
    "АВЕКМНОРСТУХЅІЈԚԜҮҺӀавекмнорстухѕіјԛԝүһӏԁяиг",
    "ABEKMHOPCTYXSIJQWYHIabekmhopctyxsijqwyhldrnr",
)
_PHONETIC = (
    "ıȷɑɡɩɪɴʀʏʙʜʟꜰꜱᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢƖƙɗɓʂɛɔøØłŁđĐ",
    "ijagiinrybhlfsacdejkmoptuvwzlkdbseooOlLdD",
)
_OTHERS = ("ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ𐊗᎐ⲞⲟⲤⲥ٨०๐ΛɅЯ", "ABCDEFGHIJKLMNOPRSTUVWXYZT.OoCc800AAR")
BY_SHAPE = {
    ord(letter): plain
    for table in (_GREEK, _CYRILLIC, _PHONETIC, _OTHERS)
    for letter, plain in zip(*table, strict=True)
}
_ORNATE, _MARKS = 3, 2
# Alphabets in boxes, circles and flags that Unicode gives no plain form; each begins with A.
_BOXED = (0x1F150, 0x1F170, 0x1F1E6)


def undisguised(text: str) -> str:
    """Return `text` in plain letters and digits; marks on letters and what is invisible go."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return parts.translate({ord(letter): _plain(letter) for letter in set(parts)})


@cache
def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    number = ord(letter)
    if number in BY_SHAPE:
        return BY_SHAPE[number]
    for first in _BOXED:
        if first <= number < first + 26:
            return chr(ord("A") + number - first)
    if unicodedata.category(letter) in _GONE:
        return ""
    digit = unicodedata.decimal(letter, None) if letter.isdecimal() else None
    return letter if digit is None else str(digit)


def disguised(word: str) -> bool:
    """Return whether a word is dressed up: Latin mixed with look-alikes, or letters of ornament."""
    if word.isascii():
        return False
    letters = [letter for letter in unicodedata.normalize("NFC", word) if not letter.isascii()]
    plain = any(letter.isascii() and letter.isalnum() for letter in word)
    if plain and sum(unicodedata.category(letter) in _GONE for letter in letters) >= _MARKS:
        return True
    ornate = sum(is_ornate(letter) for letter in letters)
    mixed = plain and any(_is_shape(letter) or _is_mathematical(letter) for letter in letters)
    return ornate >= _ORNATE or mixed


def _is_mathematical(letter: str) -> bool:
    return 0x1D400 <= ord(letter) <= 0x1D7FF


@cache
def is_ornate(letter: str) -> bool:
    """Return whether a letter is of an alphabet for ornament: mathematical, boxed, full-width."""
    number = ord(letter)
    enclosed = 0x2460 <= number <= 0x24FF or 0x1F100 <= number <= 0x1F189
    wide = 0xFF10 <= number <= 0xFF5A
    return _is_mathematical(letter) or enclosed or wide or 0x1F1E6 <= number <= 0x1F1FF


@cache
def _is_shape(letter: str) -> bool:
    """Return whether a letter passes for a Latin one: of another script, or made for phonetics."""
    if ord(letter) not in BY_SHAPE:
        return False
    name = unicodedata.name(letter, "")
    return not name.startswith("LATIN") or "SMALL CAPITAL" in name or "SCRIPT" in name
