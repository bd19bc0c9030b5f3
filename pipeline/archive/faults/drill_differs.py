"""Hasil pemulihan berbeda dari situs.

## Mengapa penting
Bila situs yang dibangun dari cadangan berbeda,
yang kembali setelah bencana bukan situs yang disetujui.

## Cara memperbaiki
Buat cadangan baru dengan terbit build dan terbit backup, lalu ulangi terbit drill.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK009", __name__, severity=Severity.BLOCK)
