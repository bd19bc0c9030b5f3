"""Cadangan terbaru terlalu lama.

## Mengapa penting
Yang dikerjakan sesudah cadangan terakhir hilang bila komputer rusak hari ini.

## Cara memperbaiki
Jalankan terbit backup, lalu cari tahu mengapa cadangan berkala berhenti.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK004", __name__, severity=Severity.BLOCK)
