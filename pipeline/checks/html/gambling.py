"""The vocabulary of advertisements for gambling, and where it stands in a text.

Courts do write about gambling: `judi`, `perjudian` and `bandar` are words of the law. What counts
as promotion is what only an advertisement says; in places that readers do not see, any word does.

Source: signatures told by BSSN and the CSIRTs of go.id (2024-2025), and pages injected in sites.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.checks.writing.disguises import disguised, is_ornate, undisguised
from pipeline.checks.writing.texts import texts_of
from pipeline.content.item import Item

_PROMOTION = "|".join(
    (
        r"gacor|gachor|maxwin|max win|togel|sbobet|scatter hitam|mahjong ways|pragmatic play",
        r"idn ?slot|idn ?poker|live rtp|rtp (?:live|slot|tertinggi)|toto ?macau",
        r"slot ?(?:online|deposit|dana|demo|gopay|pulsa|terbaru|terpercaya|thailand|resmi|4d|qris)",
        r"gates of olympus|starlight princess|sweet bonanza|bonus new member|anti ?rungkad",
        r"(?:situs|agen|link|akun|daftar|bandar|bo) (?:judi )?(?:slot|toto|togel)",
        r"(?:judi|casino|poker|taruhan) online terpercaya",
        r"link alternatif (?:slot|judi|togel)|auto ?(?:maxwin|jp)|jp ?paus|jepe paus",
        r"domino ?qq|bandar ?qq|mix ?parlay|joker ?123|live casino|wd ?(?:gede|lancar)",
        r"(?:gampang|mudah) (?:menang|jackpot|jepe|maxwin)|tujuh tujuh tujuh",
    )
)
_STEMS = (
    *("gacor", "gachor", "maxwin", "max win", "togel", "sbobet", "scatter", "mahjong", "pragmatic"),
    *("slot", "idn", "rtp", "olympus", "starlight", "bonanza", "toto", "terpercaya", "rungkad"),
    *("new member", "alternatif", "auto", "paus", "qq", "parlay", "joker", "casino", "wd"),
    *("gampang", "mudah", "tujuh tujuh"),
)
_WORDS = r"slot|judi|togel|toto|casino|kasino|poker|taruhan|jackpot|gacor|maxwin|sbobet|rtp|parlay"
_NUMBERS = r"4d|5d|69|77|777|7777|88|888|99|123|138|168|188|303|338|365"
_NO_NAMES = r"pasal|ayat|nomor|tahun|halaman|lampiran|angka|kuhp|kuhap|covid|butir|huruf|perma|sema"
_BRAND = re.compile(
    rf"\b(?!(?:{_NO_NAMES})\d)[a-z]{{3,20}}(?:{_NUMBERS})\b|\b[a-z]{{2,20}}toto(?:\d{{2,4}})?\b"
)
# No word of the language ends like these: a lottery of four digits, three sevens, a slot machine.
_SURE_BRAND = re.compile(
    rf"\b(?!(?:{_NO_NAMES})\d)[a-z]{{3,20}}(?:4d|777|7777)\b"
    r"|\b[a-z]{2,20}toto\d{2,4}\b|\b(?!time)[a-z]{2,20}slot\d{0,4}\b"
)
_SPACED_BRAND = re.compile(
    r"[a-z]{3,20}(?:\d{2,4}|\dd)|[a-z]{3,20}(?:toto|slot|hoki|jitu)|[a-z]{4,20}(?:win|bet|wd)"
)
_HOST = re.compile(
    rf"slot|togel|gacor|maxwin|sbobet|casino|judi|poker|\b[a-z]{{3,20}}(?:{_NUMBERS}|toto\d{{0,4}})\b"
)
_LURES = re.compile(
    r"\b(?:menang|kemenangan|main|mainkan|bermain|maen|hoki|cuan|jackpot|jepe|jp|bonus|wd|rezeki"
    r"|gabung|join|deposit|depo|login|saldo|modal|gacir|spin|bosku|google|member|promo"
    r"|jepi|rejeki|profit(?:nya)?|narik|gratis|gass+)\b"
)
_PROMOTES = re.compile(rf"\b(?:{_PROMOTION})\b|\bslot(?:{_NUMBERS})\b")
_NAMES = re.compile(rf"\b(?:{_WORDS})\b")
_SPACED = re.compile(r"(?<![^\W_])[^\W_](?:[ .*_|~-][^\W_]){3,40}(?![^\W_])")
_APART = re.compile(r"[ .*_|-][^\W_][ .*_|-]{1,2}[^\W_][ .*_|-]")
_GAPS = re.compile(r"[\W_]+")
_LETTER_DIGIT = re.compile(r"(?<=[a-z])\d")
_LEET = str.maketrans("0134578@$", "oieastbas")
_TOKEN = re.compile(r"\S+")
_BIT, _FEWEST_BITS = 2, 4
_COMMON = frozenset(map(chr, range(128))) | frozenset("–—‘’“”…•×·°§½éèáàüöä²³\u00a0√→≤≥")


@dataclass(frozen=True)
class Sign:
    """One sign of gambling: the words as they read, where their line begins, if in disguise."""

    words: str
    at: int
    disguise: bool


def signs_of(item: Item) -> Iterator[tuple[Sign, int]]:
    """Yield the signs in every text of an item, each with its line in the item's file."""
    if not _suspect(item.source.yaml, item.body):
        return
    for text in texts_of(item):
        for sign in _kept_signs(text.text):
            yield sign, text.line + (text.text.count("\n", 0, sign.at) if text.in_body else 0)


@lru_cache(maxsize=8)
def _suspect(yaml: str, body: str) -> bool:
    # A backslash may write any letter in YAML.
    return "\\" in yaml or worth_a_look(" ".join(yaml.split())) or worth_a_look(body)


@lru_cache(maxsize=128)
def _kept_signs(text: str) -> tuple[Sign, ...]:
    return tuple(signs(text)) if worth_a_look(text) else ()


def signs(text: str) -> Iterator[Sign]:
    """Yield what only an advertisement for gambling says, line by line of a text."""
    at = 0
    for line in text.split("\n"):
        for words in sorted(promoted(line)):
            yield Sign(words, at, disguise=words not in _plainly(line.lower()))
        at += len(line) + 1


def worth_a_look(text: str) -> bool:
    """Return whether anything in a text could be a sign; most texts are through here."""
    low = text.lower()
    if any(stem in low for stem in _STEMS) or not (text.isascii() or _COMMON.issuperset(text)):
        return True
    odd = [word for word in low.split() if len(word) == 1 or not word.isalpha()]
    return bool(_LETTER_DIGIT.search(" ".join(odd)) or _APART.search(f" {' '.join(odd)} "))


def promoted(line: str) -> set[str]:
    """Return the phrases of advertisement in a line, however its letters are dressed up."""
    shown = undisguised(line.replace("】【", " ")).lower()
    found = _plainly(shown) | _with_digits(shown) | _dressed_brands(line) | _spread(line)
    if _APART.search(shown):
        found |= {words for spaced in _SPACED.findall(shown) for words in _joined(spaced)}
    return found


def named(text: str) -> set[str]:
    """Return every word of gambling in a text: for places where nothing should be read at all."""
    shown = undisguised(text).lower()
    return {*_NAMES.findall(_GAPS.sub(" ", shown)), *_BRAND.findall(shown), *promoted(text)}


def advertises(host: str) -> bool:
    """Return whether the name of a host is that of a place for gambling."""
    return bool(_HOST.search(undisguised(host).lower()))


def _plainly(shown: str) -> set[str]:
    return _phrases(shown) | _lured(shown) | set(_SURE_BRAND.findall(shown))


def _phrases(shown: str) -> set[str]:
    if not any(stem in shown for stem in _STEMS):
        return set()
    return set(_PROMOTES.findall(_GAPS.sub(" ", shown)))


def _lured(shown: str) -> set[str]:
    """Return names with a lucky number where the same line lures people to play."""
    brands = set(_BRAND.findall(shown))
    return brands if brands and _LURES.search(shown) else set()


def _joined(spaced: str) -> set[str]:
    """Return letters set apart, `s l o t 8 8`, as the name or phrase they make."""
    together = _GAPS.sub("", spaced)
    read = {together, together.translate(_LEET)}
    return {one for one in read if _SPACED_BRAND.fullmatch(one) or _PROMOTES.search(one)}


def _with_digits(shown: str) -> set[str]:
    """Return phrases written with digits for letters: `s3l0t g4c0r`."""
    if not _LETTER_DIGIT.search(shown):
        return set()
    words = (w.translate(_LEET) if _LETTER_DIGIT.search(w) else w for w in shown.split())
    return _phrases(" ".join(words)) - _phrases(shown)


def _spread(line: str) -> set[str]:
    """Return a name whose ornate letters are spread out by ones and twos: `ＧＡ Ｒ Ｕ ＤＡ`."""
    if line.isascii():
        return set()
    bits = [bit for bit in line.split() if len(bit) <= _BIT and all(map(is_ornate, bit))]
    return {undisguised("".join(bits)).lower()} if len(bits) >= _FEWEST_BITS else set()


def _dressed_brands(line: str) -> set[str]:
    """Return names with a lucky number that are dressed up; a plain name may be anything."""
    if line.isascii():
        return set()
    dressed = (undisguised(w).lower() for w in _TOKEN.findall(line) if disguised(w))
    return {found[0] for word in dressed for found in _BRAND.finditer(word)}
