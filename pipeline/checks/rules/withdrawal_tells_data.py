"""Alasan penarikan memuat nomor atau alamat surel.

## Mengapa penting
Halaman ditarik supaya data itu hilang. Alasan yang mengulanginya mengumumkannya sekali lagi.

## Cara memperbaiki
Tulis alasannya dengan kata-kata umum, misalnya "Halaman ini memuat data pribadi yang tidak boleh
diumumkan."

## Dasar
UU 27/2022 pasal 16 ayat (2) (pelindungan data pribadi); UU 14/2008 pasal 17 huruf h.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.secrets import without_secrets
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT022", on=Site, severity=Severity.BLOCK)
def withdrawal_tells_data(site: Site, _facts: Facts) -> Iterator[Told]:
    """Find a notice of withdrawal that repeats a long number or a mailbox."""
    for left in site.tombstones:
        if any(without_secrets(text) != text for text in (left.title or "", left.reason)):
            message = "Tulis judul dan alasan penarikan tanpa nomor dan alamat surel."
            yield Told(message, path=left.path)
