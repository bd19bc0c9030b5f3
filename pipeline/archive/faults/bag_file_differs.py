"""Isi berkas di arsip berubah.

## Mengapa penting
Arsip membuktikan apa yang pernah terbit; satu byte yang berubah membatalkan bukti itu.

## Cara memperbaiki
Ambil salinan lain dari arsip ini.

## Dasar
RFC 8493 (BagIt).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG005", __name__, severity=Severity.BLOCK)
