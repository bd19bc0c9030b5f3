"""Naskah dikembalikan oleh pemeriksanya.

## Mengapa penting
Naskah yang dikembalikan dengan alasan harus diperbaiki dahulu.

## Cara memperbaiki
Baca alasannya dengan `terbit show`, perbaiki, lalu `terbit submit` lagi. Pemeriksa yang berubah
pikiran cukup memberi persetujuan baru.

## Dasar
SOP pengisian konten langkah 3: tidak valid, kembali ke langkah 2.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV024", __name__, severity=Severity.BLOCK)
