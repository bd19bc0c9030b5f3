"""Foto atau dokumen yang disebut di bagian depan tidak ada.

## Mengapa penting
Pembaca akan melihat gambar rusak atau tautan mati.

## Cara memperbaiki
Taruh berkasnya di folder yang sama, atau betulkan namanya di bagian depan.

## Dasar
SOP pengisian konten (tais-06 langkah 5).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT013", __name__, severity=Severity.BLOCK)
