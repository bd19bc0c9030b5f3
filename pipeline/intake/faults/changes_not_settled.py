"""Naskah masih memuat perubahan terlacak.

## Mengapa penting
Kalimat yang dicoret dan nama penyuntingnya ikut tampil di hasil.

## Cara memperbaiki
Terima atau tolak semua perubahan di aplikasi asal, simpan, lalu serahkan lagi.

## Dasar
SOP pengisian konten (tais-06, Keterangan): data sesuai dengan dokumen asli yang ditandatangani.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT062", __name__, severity=Severity.BLOCK)
