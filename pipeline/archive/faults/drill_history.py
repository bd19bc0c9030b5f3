"""Riwayat, persetujuan, atau jurnal tidak pulih utuh.

## Mengapa penting
Riwayat dan persetujuan adalah bukti siapa memutuskan apa.

## Cara memperbaiki
Periksa repositori asalnya dengan git fsck, buat cadangan baru, lalu ulangi terbit drill.

## Dasar
UU 43/2009 tentang Kearsipan; Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK010", __name__, severity=Severity.BLOCK)
