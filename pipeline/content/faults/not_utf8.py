"""Berkas teks tidak disimpan sebagai UTF-8.

## Mengapa penting
Huruf akan tampil rusak, atau isi tidak terbaca sama sekali.

## Cara memperbaiki
Buka berkas di penyunting teks, pilih Simpan Sebagai, lalu pilih pengodean UTF-8.

## Dasar
RFC 3629.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT002", __name__, severity=Severity.BLOCK)
