"""Berkas memuat tulisan, lembar, atau komentar tersembunyi.

## Mengapa penting
Bagian itu tidak ikut ke dalam PDF, tetapi mungkin memang dimaksudkan untuk dibaca.

## Cara memperbaiki
Periksa hasilnya. Bila bagian itu perlu terbit, tampilkan dahulu di aplikasi asalnya.

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik yang akurat dan benar.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT063", __name__, severity=Severity.WARN)
