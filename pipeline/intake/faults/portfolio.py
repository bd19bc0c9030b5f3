"""Berkas ini kumpulan berkas lain (portofolio PDF).

## Mengapa penting
Isinya ada di dalam berkas-berkas terlampir yang tidak tampil di peramban.

## Cara memperbaiki
Keluarkan setiap berkas dari portofolio, lalu serahkan satu per satu.

## Dasar
ISO 32000-2 bagian 7.11.6 (koleksi).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT047", __name__, severity=Severity.BLOCK)
