"""Dokumen bertanda tangan elektronik diterima tanpa diubah.

## Mengapa penting
Satu bita yang berubah membatalkan tanda tangan, jadi nama pembuat dan program di dalamnya tidak
dihapus. Keabsahan tanda tangannya tidak diperiksa di sini.

## Cara memperbaiki
Periksa keabsahannya di layanan penerbit sertifikat. Bila nama di dalam berkas tidak boleh terbit,
mintalah dokumen dibuat dan ditandatangani lagi.

## Dasar
UU 11/2008 pasal 11.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT052", __name__, severity=Severity.NOTE)
