"""Letters of other scripts that look like Latin ones, and letters that pass for digits.

Source: Unicode Technical Standard 39 (confusables); only what a reader of Indonesian would misread.
"""

from pipeline.checks.writing.disguises import BY_SHAPE

# Spam writes 1 and r with these; in a word they are read as the letters they look like.
_IN_WORDS = ("ικνυωη", "ikvuwn")
_MARKS = ("\t\v\f\r\u2028\u2029−‐‑·•‧∙․⁄∕⧸", "      ---.....///")

TO_LATIN = BY_SHAPE | {
    ord(letter): plain
    for letters, plains in (_IN_WORDS, _MARKS)
    for letter, plain in zip(letters, plains, strict=True)
}
# Seen as a gap or as nothing at all, though Unicode calls them letters or symbols.
BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u180e")

LIKE_DIGITS = "OoIlSBZ"
_TO_DIGITS = str.maketrans(LIKE_DIGITS, "0011582")


def with_digits(text: str) -> str:
    """Return `text` with each letter that passes for a digit turned into it: `O` is 0, `l` is 1."""
    return text.translate(_TO_DIGITS)
