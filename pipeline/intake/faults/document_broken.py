"""Dokumen rusak sehingga isinya tidak dapat dibaca seluruhnya.

## Mengapa penting
Yang tidak terbaca tidak dapat diperiksa. Dokumen yang sengaja dirusak juga dapat menyerang komputer
pembacanya.

## Cara memperbaiki
Simpan ulang sebagai PDF dari aplikasi asalnya, lalu serahkan lagi.

## Dasar
SOP pengisian konten (tabanan-e langkah 2): dokumen elektronik yang sah dan baku; CWE-20 (isi yang
tidak diperiksa).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT041", __name__, severity=Severity.BLOCK)
