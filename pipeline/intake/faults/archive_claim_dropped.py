"""Pernyataan PDF/A dihapus karena tidak terpenuhi.

## Mengapa penting
Dokumen menyatakan diri sebagai PDF/A, tetapi pemeriksaan dasar menemukan yang tidak sesuai.
Pemeriksaan ini bukan validasi lengkap.

## Cara memperbaiki
Bila diperlukan arsip PDF/A, simpan ulang dari aplikasi asalnya sebagai PDF/A-2b.

## Dasar
ISO 19005-2 bagian 6.6.4.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT057", __name__, severity=Severity.NOTE)
