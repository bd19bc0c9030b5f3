"""Arsip sah, tetapi ada yang tidak lazim.

## Mengapa penting
Alat lain atau sistem lain mungkin membacanya dengan cara berbeda.

## Cara memperbaiki
Bila arsip ini buatan sendiri, buat ulang; bila kiriman, catat saja.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG007", __name__, severity=Severity.WARN)
