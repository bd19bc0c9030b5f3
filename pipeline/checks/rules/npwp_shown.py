"""Nomor Pokok Wajib Pajak (NPWP) terlihat.

## Mengapa penting
NPWP orang pribadi adalah data keuangan. NPWP yang baru bahkan sama dengan NIK.

## Cara memperbaiki
Hapus nomornya. Bila itu NPWP pengadilan sendiri, catat di `own_npwp` dalam
site_config/court.yml; nomor itu, dan hanya nomor itu, lalu boleh tampil.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4; PMK 112/PMK.03/2022.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.identity_numbers import digits_of, is_nik, masked
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_DIGITS = 15
_GAP = r"[ .\-*_\n]{0,3}"
_FORMATTED = r"\d{2}[. ]\d{3}[. ]\d{3}[. ]\d[-. ]\d{3}[. ]\d{3}"
_NAMED = rf"\d(?:{_GAP}\d){{14,15}}"
_NPWP = re.compile(
    rf"(?<!\d)({_FORMATTED})(?!\d)"
    rf"|N\.?P\.?W\.?P(?![A-Za-z])[^\d]{{0,40}}({_NAMED})(?!\d)"
    rf"|wajib pajak[^\d]{{0,40}}({_NAMED})(?!\d)",
    re.IGNORECASE,
)


@rule("PRI004", on=Item, severity=Severity.BLOCK)
def npwp_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an old NPWP by its form, or 15 or 16 digits after the word; a NIK is nik-shown's."""
    reading = reading_of(item, facts)
    if reading.scan.run < _DIGITS:
        return
    own = facts.config.court.own_npwp
    for text in reading.texts:
        for match, line in text.numbers(_NPWP):
            number = match[1] or match[2] or match[3]
            of_a_nik = len(digits_of(number)) == 16 and is_nik(number)
            if not (of_a_nik or _is_own(number, own)):
                yield text.told(f"Hapus NPWP {masked(number)} dari sini.", line)


def _is_own(number: str, own: str | None) -> bool:
    """Return whether two NPWP are one: the new form puts a 0 before the fifteen digits."""
    return own is not None and digits_of(number).zfill(16) == digits_of(own).zfill(16)
