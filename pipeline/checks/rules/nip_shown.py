"""Nomor Induk Pegawai (NIP) terlihat di luar halaman profil resmi.

## Mengapa penting
NIP memuat tanggal lahir pegawai, dan dapat dipakai untuk menyamar sebagai pegawai itu.

## Cara memperbaiki
Hapus nomornya; nama dan jabatan sudah cukup. NIP boleh tampil di halaman profil hakim dan pegawai.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4; SK KMA 144/KMA/SK/VIII/2007 lampiran (NIP termasuk
identitas yang disamarkan).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.employee_numbers import employee_numbers
from pipeline.checks.privacy.identity_numbers import masked
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_DIGITS = 18
_PROFILES = "/tentang-pengadilan/"
_OBLIGATIONS = ("B1.04", "B1.05", "T5.03")


@rule("PRI009", on=Item, severity=Severity.WARN)
def nip_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find 18 digits that can be a NIP; officials who are presented or sign a PDF may show it."""
    reading = reading_of(item, facts)
    if reading.scan.run < _DIGITS or _presents_officials(item):
        return
    for text in (text for text in reading.texts if text.path is None):
        for number, line in employee_numbers(text):
            yield Told(f"Hapus NIP {masked(number)} dari sini.", line=line)


def _presents_officials(item: Item) -> bool:
    if isinstance(item.front, PublicInformation):
        return item.front.obligation in _OBLIGATIONS
    return item.address.startswith(_PROFILES)
