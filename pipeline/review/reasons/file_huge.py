"""Berkas melebihi batas ukuran.

## Mengapa penting
Riwayat Git menyimpan setiap berkas selamanya, dan warga membuka situs dengan kuota terbatas.

## Cara memperbaiki
Perkecil berkas sampai 50 MB, atau tautkan. Komit yang memuat berkas besar itu ditulis ulang.

## Dasar
Juknis 2026: halaman ringan untuk jaringan lambat.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV016", __name__, severity=Severity.BLOCK)
