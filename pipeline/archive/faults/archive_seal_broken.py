"""Keterangan arsip tidak cocok dengan isinya.

## Mengapa penting
Keterangan mencatat setiap versi dan sidik jarinya; yang tidak cocok berarti diubah atau rusak.

## Cara memperbaiki
Arsip yang sudah ditutup: ambil salinan lain. Folder yang masih terbuka: hapus folder versi yang
disebut, lalu jalankan `terbit archive`.

## Dasar
SOP tais-06 langkah 6.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG011", __name__, severity=Severity.BLOCK)
