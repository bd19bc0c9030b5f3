"""Tautan ke situs lain tidak dapat diperiksa otomatis.

## Mengapa penting
Situs itu menolak pemeriksaan oleh mesin, atau alamatnya berada di jaringan dalam. Belum diketahui
apakah pembaca dapat membukanya.

## Cara memperbaiki
Buka tautannya dengan peramban dari luar kantor. Bila tidak terbuka, ganti atau hapus.

## Dasar
Juknis 2026 (tidak ada tautan rusak; pemeriksaan tautan setiap minggu).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("LNK008", __name__, severity=Severity.NOTE)
