"""Ukuran cadangan menyusut banyak.

## Mengapa penting
Penyusutan tiba-tiba sering berarti ada folder yang tidak ikut tersalin atau isi yang terhapus.

## Cara memperbaiki
Bandingkan isinya dengan cadangan sebelumnya: terbit restore ke folder kosong.

## Dasar
Juknis 2026: cadangan berkala, uji pemulihan, dan SHA-256.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAK005", __name__, severity=Severity.WARN)
