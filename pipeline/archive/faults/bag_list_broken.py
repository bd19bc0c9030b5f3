"""Daftar isi arsip tidak dapat dipakai.

## Mengapa penting
Isi arsip hanya dapat diperiksa dengan daftar yang sah.

## Cara memperbaiki
Ambil salinan lain dari arsip ini.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG002", __name__, severity=Severity.BLOCK)
