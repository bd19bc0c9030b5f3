"""Nilai suatu kunci tidak sesuai dengan yang diminta.

## Mengapa penting
Tanggal yang ditulis sebagai teks, misalnya, tidak dapat dihitung masa berlakunya.

## Cara memperbaiki
Ganti nilainya menurut contoh di pesan.

## Dasar
Model konten Terbit.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT006", __name__, severity=Severity.BLOCK)
