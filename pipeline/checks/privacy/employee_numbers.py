"""NIP: the number of a civil servant, 18 digits: birth, appointment, sex, serial.

Source: Peraturan BKN 22/2007: YYYYMMDD, YYYYMM, 1 or 2, three digits.
"""

import datetime as dt
import re
from collections.abc import Iterator

from pipeline.checks.privacy.identity_numbers import digits_of
from pipeline.checks.writing.texts import Text

_GAP = r"[ .\-*_\n]{0,3}"
_NIP = re.compile(rf"(?<!\d)(?=((?:19|20)\d\d(?:{_GAP}\d){{14}})(?!\d))")
_YOUNGEST, _OLDEST = 15, 66


def employee_numbers(text: Text) -> Iterator[tuple[str, int]]:
    """Yield each NIP of a text as written, with its line."""
    for match, line in text.numbers(_NIP):
        if is_nip(digits_of(match[1])):
            yield match[1], line


def is_nip(digits: str) -> bool:
    """Return whether 18 digits can be a NIP."""
    try:
        birth = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        appointed = dt.date(int(digits[8:12]), int(digits[12:14]), 1)
    except ValueError:
        return False
    years = appointed.year - birth.year
    return digits[14] in "12" and digits[15:] != "000" and _YOUNGEST <= years <= _OLDEST
