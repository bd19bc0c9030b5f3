"""Lampiran, suara, atau video di dalam dokumen dihapus.

## Mengapa penting
Lampiran tidak tampil di peramban, dan sering memuat berkas kerja yang tidak dimaksudkan untuk
terbit.

## Cara memperbaiki
Bila lampirannya memang untuk publik, serahkan sebagai dokumen tersendiri.

## Dasar
ISO 19005-2 bagian 6.8.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT054", __name__, severity=Severity.NOTE)
