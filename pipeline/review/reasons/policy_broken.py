"""Daftar orang atau aturan persetujuan tidak akan terbaca sesudah perubahan ini.

## Mengapa penting
Bila daftar orang atau aturan rusak di main, tidak ada lagi yang dapat menyetujui apa pun.

## Cara memperbaiki
Perbaiki berkas dan baris yang disebut, lalu jalankan `terbit check`.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV018", __name__, severity=Severity.BLOCK)
