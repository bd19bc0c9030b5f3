"""Numbers read aloud, digit by digit: `nol delapan satu dua`, alone or among figures."""

import re
from collections.abc import Set

_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SPOKEN = {word: str(digit) for digit, word in enumerate(_WORDS)} | {"kosong": "0"}
_ONE = rf"(?:{'|'.join(SPOKEN)}|\d{{1,4}})"
_RUN = re.compile(rf"\b{_ONE}(?:[ ,.\-/\n]{{1,3}}{_ONE}){{3,}}\b", re.IGNORECASE)
_PIECE = re.compile(r"[a-z]+|\d|\n", re.IGNORECASE)
_FEWEST_WORDS, _FEWEST_DIGITS, _DISTINCT = 3, 8, 3


def may_be_spoken(words: Set[str]) -> bool:
    """Return whether a text of these words may hold such a number: most do not."""
    return len(words & SPOKEN.keys()) >= _DISTINCT


def in_figures(text: str) -> str:
    """Return a text with such numbers in figures; its lines stay the same."""
    return _RUN.sub(_figures, text)


def _figures(run: re.Match[str]) -> str:
    pieces = _PIECE.findall(run[0])
    made = "".join(SPOKEN.get(piece.lower(), piece) for piece in pieces)
    spoken = sum(piece.isalpha() for piece in pieces)
    long_enough = len(made) - made.count("\n") >= _FEWEST_DIGITS
    return made if spoken >= _FEWEST_WORDS and long_enough else run[0]
