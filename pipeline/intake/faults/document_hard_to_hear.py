"""Dokumen belum ditata untuk pembaca layar.

## Mengapa penting
Tanpa struktur, bahasa, atau judul, pembaca layar menebak urutan dan lafal isinya.

## Cara memperbaiki
Simpan ulang dari aplikasi asalnya dengan "PDF/UA" atau "tagged PDF" dinyalakan, isi judul dan
bahasanya. Judul juga dapat diberikan saat menyerahkan.

## Dasar
ISO 14289-1 (PDF/UA); UU 8/2016 pasal 24.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT056", __name__, severity=Severity.NOTE)
