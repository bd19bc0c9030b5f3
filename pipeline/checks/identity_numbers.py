"""Numbers that belong to a person: what a NIK looks like, and how it is shown without telling it.

Source: UU 23/2006 art. 13 (one number a person); province codes of the Ministry of Home Affairs.
"""

import datetime as dt
import re

GAP = r"[ .\-*_`\\\n]{0,4}"
NIK = re.compile(rf"(?<!\d)(?=(\d(?:{GAP}\d){{15}})(?!\d))")

_PROVINCES = frozenset(
    [
        *range(11, 20),
        21,
        *range(31, 37),
        *range(51, 54),
        *range(61, 66),
        *range(71, 77),
        81,
        82,
        *range(91, 98),
    ]
)
_DATE_FIRST = re.compile(r"(0[1-9]|[12]\d|3[01])[-.](0[1-9]|1[0-2])[-.](19|20)\d\d\D")
_FEMALE = 40


def digits_of(text: str) -> str:
    """Return only the digits of `text`."""
    return re.sub(r"\D", "", text)


def is_nik(written: str) -> bool:
    """Return whether 16 digits, as written with their separators, can be a NIK.

    A written date followed by hours has 16 digits too; no one writes a NIK in that way.
    """
    if _DATE_FIRST.match(written) or re.search(r"\n[ ]*\n", written):
        return False
    digits = digits_of(written)
    if len(digits) != 16 or int(digits[:2]) not in _PROVINCES or digits[12:] == "0000":
        return False
    day, month, year = (int(digits[at : at + 2]) for at in (6, 8, 10))
    return _is_date(day - _FEMALE if day > _FEMALE else day, month, year)


def _is_date(day: int, month: int, year: int) -> bool:
    for century in (1900, 2000):
        try:
            dt.date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def masked(number: str) -> str:
    """Return a number with only its first and last four digits."""
    digits = digits_of(number)
    return f"{digits[:4]}••••••••{digits[-4:]}"


def without_niks(text: str) -> str:
    """Return a text, such as the name of a file, in which a NIK is masked."""
    for match in list(NIK.finditer(text)):
        if is_nik(match[1]):
            text = text.replace(match[1], masked(match[1]))
    return text
