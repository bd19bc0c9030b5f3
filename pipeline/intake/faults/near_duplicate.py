"""Foto ini mirip dengan foto lain di halaman yang sama.

## Mengapa penting
Pembaca cukup melihat satu. Foto yang berulang membuat halaman berat dan liputan membosankan.

## Cara memperbaiki
Bandingkan keduanya, pilih yang lebih jelas, lalu hapus yang lain beserta tanda terimanya.

## Dasar
SOP peliputan (madiun-f langkah 4: memilih foto); Juknis 2026 bagian B.1-B.3.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT010", __name__, severity=Severity.WARN)
