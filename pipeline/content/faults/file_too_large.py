"""Berkas terlalu besar untuk disimpan dan diunduh.

## Mengapa penting
Warga membuka situs dengan ponsel dan kuota terbatas, dan riwayat Git menyimpan setiap berkas
selamanya.

## Cara memperbaiki
Perkecil berkas: foto paling besar 20 MB, dokumen dan video 50 MB, teks 1 MB. Video yang panjang
ditautkan saja.

## Dasar
Juknis 2026: halaman ringan untuk jaringan lambat.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT008", __name__, severity=Severity.BLOCK)
