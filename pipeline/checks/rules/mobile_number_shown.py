"""Nomor ponsel yang bukan kontak resmi pengadilan terlihat.

## Mengapa penting
Nomor pribadi mengundang gangguan dan penipuan atas nama pengadilan.

## Cara memperbaiki
Hapus nomornya, atau pakai kontak resmi. Bila nomor itu memang milik pengadilan, tambahkan ke
`official_contacts` di site_config/court.yml.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.mobile_numbers import NEWS, private_mobile_numbers
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI002", on=Item, severity=Severity.WARN)
def mobile_number_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a mobile number that is not the court's; in news it is mobile-number-in-news's."""
    if not isinstance(item.front, NEWS):
        for shown, text, line in private_mobile_numbers(item, facts):
            yield text.told(f"Hapus nomor ponsel {shown}, atau pakai kontak resmi.", line)
