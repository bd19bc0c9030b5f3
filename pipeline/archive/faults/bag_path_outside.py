"""Daftar arsip menunjuk ke luar arsip.

## Mengapa penting
Arsip yang menunjuk ke luar foldernya dapat menimpa atau membocorkan berkas lain.

## Cara memperbaiki
Jangan dibuka dengan alat lain. Tanyakan kepada pengirimnya.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG003", __name__, severity=Severity.BLOCK)
