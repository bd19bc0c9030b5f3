"""Rekaman rusak, kosong, atau bukan rekaman.

## Mengapa penting
Warga tidak dapat memutarnya.

## Cara memperbaiki
Kirim ulang rekaman dari perangkat asalnya, lalu serahkan lagi.

## Dasar
SOP peliputan (madiun-f langkah 1): rekaman sebagai bahan liputan.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT070", __name__, severity=Severity.BLOCK)
