"""Bagian depan belum memuat kunci yang wajib ada.

## Mengapa penting
Keterangan wajib diminta oleh SOP: siapa pemilik informasi, siapa penulisnya, kapan terbit, apa
yang terlihat di foto.

## Cara memperbaiki
Tambahkan kunci yang disebut di pesan.

## Dasar
SOP pengisian konten (tais-06 langkah 1-2).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT005", __name__, severity=Severity.BLOCK)
