"""Uji pemulihan sudah waktunya.

## Mengapa penting
Cadangan yang tidak pernah diuji belum tentu dapat dipakai.

## Cara memperbaiki
Jalankan terbit drill.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK008", __name__, severity=Severity.WARN)
