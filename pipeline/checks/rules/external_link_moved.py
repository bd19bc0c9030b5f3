"""Halaman di situs lain sudah pindah alamat.

## Mengapa penting
Tautan lama masih dialihkan, tetapi pengalihan seperti itu biasanya dihapus suatu hari.

## Cara memperbaiki
Ganti dengan alamat baru yang disebut di pesan, sesudah membukanya.

## Dasar
RFC 9110 bagian 15.4.2 dan 15.4.9 (pengalihan tetap).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("LNK009", __name__, severity=Severity.NOTE)
