"""Berita atau liputan memuat nomor ponsel seseorang.

## Mengapa penting
Berita dibaca dan disalin banyak orang. Nomor yang sudah tersebar tidak dapat ditarik kembali.

## Cara memperbaiki
Hapus nomornya. Bila pembaca perlu menghubungi pengadilan, tulis kontak resmi dari
site_config/court.yml.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 dan 16; Juknis 2026 bagian B.3.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.mobile_numbers import NEWS, private_mobile_numbers
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("PRI007", on=Item, severity=Severity.BLOCK)
def mobile_number_in_news(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a mobile number in news that is not among the court's official contacts."""
    if isinstance(item.front, NEWS):
        for shown, text, line in private_mobile_numbers(item, facts):
            yield text.told(f"Hapus nomor ponsel {shown} dari berita ini.", line)
