"""Berkas memuat lebih dari satu gambar; hanya gambar pertama yang dipakai.

## Mengapa penting
Gambar kedua tidak terlihat di layar ponsel, tetapi ikut terkirim: misalnya bingkai sebelum wajah
ditutup.

## Cara memperbaiki
Periksa hasilnya. Bila gambar lain yang dimaksud, simpan gambar itu sebagai berkas sendiri, lalu
serahkan.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 35.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT009", __name__, severity=Severity.NOTE)
