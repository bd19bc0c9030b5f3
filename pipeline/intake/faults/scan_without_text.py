"""Halaman dokumen berupa gambar tanpa lapisan teks.

## Mengapa penting
Tunanetra tidak dapat mendengarkannya, dan isinya tidak dapat dicari atau disalin.

## Cara memperbaiki
Serahkan lagi dengan `--scan` supaya diberi lapisan teks bahasa Indonesia. Lebih baik lagi: serahkan
PDF dari aplikasi asalnya.

## Dasar
UU 8/2016 pasal 24 (informasi yang dapat dijangkau penyandang disabilitas); WCAG 2.2 kriteria 1.4.5.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT055", __name__, severity=Severity.WARN)
