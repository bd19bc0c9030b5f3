"""Numbers that belong to a person: what they look like, and how they are shown without telling.

Source: UU 23/2006 art. 13 (one number a person), region codes of the Ministry of Home Affairs;
PMK 112/PMK.03/2022 (NPWP of 16 digits).
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.checks.privacy.regions import is_district
from pipeline.checks.writing.texts import Text

GAP = r"[ .,:;/\-*_`\\'~+()\t\n]{0,4}"
NIK = re.compile(rf"(?<!\d)(?=(\d(?:{GAP}\d){{15}})(?!\d))")
_DATE = re.compile(
    r"(?<![\d.\-/])(?:(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d"
    r"|(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01]))(?!\d)"
)
_MONEY = re.compile(r"\d\.\d{3},\d\d(?!\d)|Rp")
_THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3}){1,4}(?![\d.])")
_FEMALE = 40
_BEFORE = 60
_NAMED = re.compile(
    r"\b(?:n\.?i\.?k|k\.?t\.?p|induk kependudukan|(?:no|nomor|kartu)\.? identitas)\b", re.IGNORECASE
)
_CARD = re.compile(r"\b(?:k\.?k|kartu keluarga)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:npwp|n\.p\.w\.p|rekening|norek|kartu kredit)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Number:
    """Sixteen digits as they are written, the line, and whether a family card's name goes
    before."""

    written: str
    line: int
    family: bool = False


def digits_of(text: str) -> str:
    """Return only the digits of `text`."""
    return re.sub(r"\D", "", text)


def is_nik(written: str) -> bool:
    """Return whether 16 digits, as written with their separators, can be a NIK.

    Written dates, alone or with hours, have 16 digits too; no one writes a NIK in that way.
    """
    if _DATE.search(written) or re.search(r"\n[ ]*\n", written):
        return False
    digits = digits_of(written)
    if len(digits) != 16 or not is_district(digits[:6]) or digits[12:] == "0000":
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


def is_date_or_money(written: str) -> bool:
    """Return whether digits are written as dates are, or as a sum of money."""
    return bool(_DATE.search(written) or _MONEY.search(written) or _THOUSANDS.search(written))


def identities_in(text: Text) -> Iterator[Number]:
    """Yield each NIK and each number of a family card (KK) in a text, however it is written."""
    told: set[tuple[int, str]] = set()
    for form in text.forms:
        known = frozenset(told)
        for match in _sixteens(form):
            line = text.line_of(match.start(), form)
            told.add((line, digits_of(match[1])))
            if (line, digits_of(match[1])) not in known:
                yield Number(match[1], line, _family(form, match.start()))


def _sixteens(form: str) -> Iterator[re.Match[str]]:
    end = 0
    for match in NIK.finditer(form):
        if match.start() >= end and (_is_like_one(match[1]) or _is_named(form, match)):
            end = match.end(1)
            yield match


def _is_like_one(written: str) -> bool:
    return is_nik(written) and not _MONEY.search(written)


def _is_named(shown: str, match: re.Match[str]) -> bool:
    """Return whether the words just before say that it is a NIK or KK, though no region has it."""
    if re.search(r"\n[ ]*\n", match[1]) or _DATE.search(match[1]):
        return False
    before = _nearest(shown, match.start())
    return bool(_NAMED.search(before) or _CARD.search(before)) and not _OTHER.search(before)


def _nearest(shown: str, start: int) -> str:
    """Return the words before a number, up to another number or the end of a sentence."""
    return re.split(r"\d|[.;]\s+(?=[A-Z])|\n\s*\n", shown[max(0, start - _BEFORE) : start])[-1]


def _family(shown: str, start: int) -> bool:
    before = _nearest(shown, start)
    last = max((m.end() for m in _CARD.finditer(before)), default=-1)
    return last > max((m.end() for m in _NAMED.finditer(before)), default=-1)


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
