"""Berkas hilang dari cadangan.

## Mengapa penting
Cadangan yang kurang satu berkas tidak dapat memulihkan semuanya.

## Cara memperbaiki
Buat cadangan baru dengan terbit backup.
Jangan menyalin atau merapikan isi folder cadangan dengan tangan.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK002", __name__, severity=Severity.BLOCK)
