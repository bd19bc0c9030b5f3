"""Gambar mengembang terlalu besar.

## Mengapa penting
Berkas kecil dapat mengembang menjadi gambar raksasa dan menghentikan komputer.

## Cara memperbaiki
Perkecil gambarnya: JPEG paling besar 250 juta piksel, jenis lain 60 juta piksel. Pada ponsel, pakai
ukuran foto biasa; situs hanya menampilkan lebar 1.600 piksel.

## Dasar
CWE-409 (berkas kecil yang mengembang sangat besar).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT005", __name__, severity=Severity.BLOCK)
