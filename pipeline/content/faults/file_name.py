"""Nama berkas atau folder memuat spasi, huruf besar, atau tanda yang tidak dipakai di alamat web.

## Mengapa penting
Alamat dengan spasi atau huruf besar mudah salah ketik dan rusak saat dibagikan.

## Cara memperbaiki
Ganti nama: pakai huruf kecil a-z, angka, tanda hubung, dan titik saja. Contoh:
`laporan-tahunan-2025.pdf`.

## Dasar
RFC 3986 bagian 2.3.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT010", __name__, severity=Severity.BLOCK)
