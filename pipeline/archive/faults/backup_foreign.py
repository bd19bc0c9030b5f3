"""Berkas asing di dalam cadangan.

## Mengapa penting
Berkas yang bukan bagian cadangan menandakan ada yang mengubah isinya.

## Cara memperbaiki
Pindahkan berkas itu ke tempat lain, lalu jalankan lagi terbit backup verify --all.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK003", __name__, severity=Severity.BLOCK)
