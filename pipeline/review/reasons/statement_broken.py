"""Berkas di content/persetujuan/ bukan pernyataan persetujuan yang utuh.

## Mengapa penting
Folder itu adalah bukti siapa menyetujui apa. Berkas lain di sana mengaburkan bukti.

## Cara memperbaiki
Hapus berkas itu dari perubahan ini. Buat persetujuan hanya dengan `terbit approve` atau
`terbit return`: satu berkas .json dengan satu berkas .sig.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV006", __name__, severity=Severity.BLOCK)
