"""Berkas yang tercatat tidak ada di arsip.

## Mengapa penting
Arsip yang tidak lengkap bukan lagi arsip dari yang pernah terbit.

## Cara memperbaiki
Ambil salinan lain dari arsip ini.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG004", __name__, severity=Severity.BLOCK)
