"""Dokumen terlalu besar atau terlalu rumit untuk diperiksa.

## Mengapa penting
Pemeriksaan dihentikan sebelum selesai supaya komputer tidak macet. Yang belum selesai diperiksa
tidak dianggap bersih.

## Cara memperbaiki
Pecah dokumen menjadi beberapa berkas, atau simpan ulang dari aplikasi asalnya. Batasnya 2.000
halaman dan 300.000 objek.

## Dasar
CWE-400 (pemakaian sumber daya tanpa batas); CWE-409.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT042", __name__, severity=Severity.BLOCK)
