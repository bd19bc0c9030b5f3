"""Pernyataan BagIt tidak ada atau salah.

## Mengapa penting
Tanpa bagit.txt yang benar, tidak jelas menurut aturan apa arsip ini harus dibaca.

## Cara memperbaiki
Ambil salinan lain dari arsip ini. Jangan menulis ulang bagit.txt dengan tangan.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG001", __name__, severity=Severity.BLOCK)
