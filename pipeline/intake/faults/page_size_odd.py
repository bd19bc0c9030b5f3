"""Ukuran halaman tidak wajar.

## Mengapa penting
Halaman yang nyaris tidak berukuran, atau lebih panjang dari lima meter, tidak dapat dibaca atau
dicetak siapa pun.

## Cara memperbaiki
Atur ukuran kertas (A4 atau F4) di aplikasi asalnya, simpan ulang sebagai PDF, lalu serahkan lagi.

## Dasar
ISO 32000-1 lampiran C: batas ukuran halaman.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT043", __name__, severity=Severity.BLOCK)
