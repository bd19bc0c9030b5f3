"""Berkas kosong.

## Mengapa penting
Berkas tanpa isi biasanya tanda pengiriman yang terputus.

## Cara memperbaiki
Kirim ulang berkas dari ponsel atau pemindai, lalu serahkan lagi.

## Dasar
SOP peliputan (madiun-f langkah 3): bahan liputan dikumpulkan lengkap.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT002", __name__, severity=Severity.BLOCK)
