"""Tautan ke situs lain gagal dibuka tiga hari berturut-turut.

## Mengapa penting
Pembaca yang mengikuti tautan itu tidak menemukan apa-apa, dan mengira layanannya tidak ada.

## Cara memperbaiki
Cari alamat barunya di situs yang dituju, lalu ganti. Bila tidak ada lagi, hapus tautannya.

## Dasar
Juknis 2026 (tidak ada tautan rusak; pemeriksaan tautan setiap minggu).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("LNK007", __name__, severity=Severity.WARN)
