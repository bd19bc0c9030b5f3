"""Dua halaman memakai satu alamat.

## Mengapa penting
Hanya satu halaman yang dapat tampil di satu alamat; yang lain hilang tanpa jejak.

## Cara memperbaiki
Ganti nama folder salah satunya.

## Dasar
RFC 3986 bagian 1.1.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT012", __name__, severity=Severity.BLOCK)
