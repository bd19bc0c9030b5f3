"""Berkas berada di tempat yang tidak dikenal.

## Mengapa penting
Tempat berkas menentukan jenis dan alamatnya. Berkas yang salah tempat tidak akan terbit.

## Cara memperbaiki
Pindahkan ke tempat yang disebut di pesan, misalnya
`content/berita/2026/11/judul-singkat/index.md`.

## Dasar
Model konten Terbit.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT011", __name__, severity=Severity.BLOCK)
