"""Nama berkas memuat huruf yang tidak dapat dibaca atau ditampilkan.

## Mengapa penting
Huruf tersembunyi membuat orang menyetujui berkas yang bukan dilihatnya.

## Cara memperbaiki
Ganti nama berkas: huruf kecil, angka, tanda hubung, dan titik saja.

## Dasar
Unicode Technical Report 36.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV028", __name__, severity=Severity.BLOCK)
