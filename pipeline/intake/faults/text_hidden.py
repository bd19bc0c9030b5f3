"""Dokumen memuat tulisan yang tidak terlihat, misalnya di bawah kotak hitam.

## Mengapa penting
Kotak hitam hanya menutupi gambar. Tulisan di bawahnya tetap dapat disalin, dicari, dan dibaca mesin
pencari: nama saksi atau anak yang disamarkan terbuka kembali.

## Cara memperbaiki
Serahkan lagi dengan `--scan`: setiap halaman dijadikan gambar seperti yang terlihat, sehingga yang
tertutup benar-benar hilang, lalu diberi lapisan teks. Cara lain: hapus tulisannya di aplikasi asal,
lalu simpan ulang sebagai PDF.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 16: data pribadi dilindungi dari pengungkapan yang tidak
sah; SK KMA 2-144/KMA/SK/VIII/2022 (pengaburan informasi).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT044", __name__, severity=Severity.BLOCK)
