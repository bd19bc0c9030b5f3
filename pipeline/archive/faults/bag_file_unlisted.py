"""Berkas di arsip tidak tercatat.

## Mengapa penting
Berkas yang tidak tercatat tidak dapat diperiksa dan mungkin ditambahkan belakangan.

## Cara memperbaiki
Pindahkan berkas itu ke luar arsip, atau ambil salinan lain.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG006", __name__, severity=Severity.BLOCK)
