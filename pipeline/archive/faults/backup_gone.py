"""Cadangan yang pernah dibuat tidak ada lagi.

## Mengapa penting
Cadangan hanya boleh hilang karena masa simpannya habis.

## Cara memperbaiki
Tanyakan siapa yang menghapusnya, lalu buat cadangan baru dengan terbit backup.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK006", __name__, severity=Severity.BLOCK)
