"""Berkas tidak diawali bagian depan di antara dua garis `---`.

## Mengapa penting
Tanpa bagian depan, berkas tidak mempunyai judul, pemilik, dan tanggal.

## Cara memperbaiki
Buat berkas baru dengan `terbit new`, lalu pindahkan isi tulisan ke dalamnya.

## Dasar
Model konten Terbit.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT003", __name__, severity=Severity.BLOCK)
