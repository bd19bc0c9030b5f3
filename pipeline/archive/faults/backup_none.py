"""Belum ada cadangan di tempat ini.

## Mengapa penting
Tanpa cadangan, kerusakan satu disk menghapus semuanya.

## Cara memperbaiki
Jalankan terbit backup.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK007", __name__, severity=Severity.BLOCK)
