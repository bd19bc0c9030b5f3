"""Nomor ponsel yang bukan kontak resmi pengadilan terlihat.

## Mengapa penting
Nomor pribadi mengundang gangguan dan penipuan atas nama pengadilan.

## Cara memperbaiki
Hapus nomornya, atau pakai kontak resmi. Bila nomor itu memang milik pengadilan, tambahkan ke
`official_contacts` di site_config/court.yml.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.identity_numbers import digits_of
from pipeline.checks.texts import texts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_GAP = r"[ .\-()]{0,3}"
_MOBILE = re.compile(
    rf"(?<![\d+])(?<!\d[ .\-])(?:\+?62|0){_GAP}8{_GAP}[1-9](?:{_GAP}\d){{7,10}}(?!\d)"
)


@rule("PRI002", on=Item, severity=Severity.WARN)
def mobile_number_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an Indonesian mobile number that is not among the court's official contacts."""
    court = facts.config.court
    official = {_local(phone) for phone in (court.phone, *court.official_contacts.phones)}
    for text in texts_of(item):
        for match, line in text.find(_MOBILE):
            number = _local(match[0])
            if number not in official:
                shown = f"{number[:4]}••••••{number[-2:]}"
                yield Told(f"Hapus nomor ponsel {shown}, atau pakai kontak resmi.", line=line)


def _local(phone: str) -> str:
    digits = digits_of(phone)
    return f"0{digits[2:].removeprefix('0')}" if digits.startswith("62") else digits
