"""Bagian depan memuat kunci yang tidak dikenal.

## Mengapa penting
Kunci yang salah eja tidak berpengaruh apa-apa; penulis mengira keterangannya sudah masuk.

## Cara memperbaiki
Betulkan ejaan kunci menurut saran di pesan, atau hapus kunci itu.

## Dasar
Model konten Terbit.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT004", __name__, severity=Severity.BLOCK)
