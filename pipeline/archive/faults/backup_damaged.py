"""Isi cadangan berubah.

## Mengapa penting
Satu bit yang berubah dapat membuat dokumen tidak terbaca.
Yang rusak tidak pernah dipulihkan diam-diam.

## Cara memperbaiki
Buat cadangan baru dengan terbit backup, lalu periksa disknya. Bila kerusakan berulang, ganti disk.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK001", __name__, severity=Severity.BLOCK)
