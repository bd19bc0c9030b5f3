"""Dokumen berubah sesudah ditandatangani.

## Mengapa penting
Tanda tangan hanya menjamin isi sampai saat dibubuhkan. Yang ditambahkan sesudahnya belum dijamin.

## Cara memperbaiki
Buka panel tanda tangan di aplikasi PDF dan periksa apa yang berubah. Bila perubahannya bukan tanda
tangan berikutnya, mintalah berkas aslinya.

## Dasar
UU 11/2008 pasal 11 ayat (1) huruf d; ISO 32000-2 bagian 12.8.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT051", __name__, severity=Severity.WARN)
