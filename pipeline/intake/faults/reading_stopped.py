"""Berkas memerlukan waktu, memori, atau cara yang tidak wajar untuk dibaca.

## Mengapa penting
Berkas seperti ini dibuat untuk menghentikan komputer, atau rusak parah. Pembacaannya dihentikan
sebelum mengganggu pekerjaan lain.

## Cara memperbaiki
Buka berkasnya di komputer, simpan ulang dengan ukuran lebih kecil, lalu serahkan lagi. Bila berkas
berasal dari luar, tanyakan kepada pengirimnya.

## Dasar
CWE-400 (pemakaian sumber daya tanpa batas); CWE-409.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT007", __name__, severity=Severity.BLOCK)
