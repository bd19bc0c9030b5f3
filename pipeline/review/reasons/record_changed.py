"""Persetujuan yang sudah tersimpan diubah atau dihapus.

## Mengapa penting
Persetujuan adalah arsip. Arsip hanya bertambah.

## Cara memperbaiki
Kembalikan berkas itu seperti di main: `git checkout main -- content/persetujuan`.

## Dasar
UU 43/2009 tentang Kearsipan; SOP pengisian konten langkah 6.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV009", __name__, severity=Severity.BLOCK)
