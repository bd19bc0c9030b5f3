"""Letters of other scripts that look like Latin ones, and letters that pass for digits.

Source: Unicode Technical Standard 39 (confusables); only what a reader of Indonesian would misread.
"""

_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχϲ", "ABEZHIKMNOPTYXayikvoptuxc")
_CYRILLIC = (
    "АВЕКМНОРСТУХЅІЈԚԜҮҺӀавекмнорстухѕіјԛԝүһӏԁɡ",
    "ABEKMHOPCTYXSIJQWYHIabekmhopctyxsijqwyhldg",
)
_OTHERS = ("ıȷɑɩɪɴʀʏᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢⵏⵔꓲꓠꓗł", "ijaiINRYACDEJKMOPTUVWZIOINKl")
_MARKS = ("\t\v\f\r\u2028\u2029−‐‑·•‧∙․⁄∕⧸", "      ---.....///")

TO_LATIN = str.maketrans(
    *("".join(part) for part in zip(_GREEK, _CYRILLIC, _OTHERS, _MARKS, strict=True))
)
# Seen as a gap or as nothing at all, though Unicode calls them letters or symbols.
BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u180e")

LIKE_DIGITS = "OoIlSBZ"
_TO_DIGITS = str.maketrans(LIKE_DIGITS, "0011582")


def with_digits(text: str) -> str:
    """Return `text` with each letter that passes for a digit turned into it: `O` is 0, `l` is 1."""
    return text.translate(_TO_DIGITS)
