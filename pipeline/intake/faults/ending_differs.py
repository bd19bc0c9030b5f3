"""Akhiran nama berkas tidak sesuai dengan isinya.

## Mengapa penting
Isi berkas tetap yang menentukan, jadi berkas ini tetap diterima. Nama yang keliru sering berarti
berkasnya berganti nama tanpa diubah jenisnya.

## Cara memperbaiki
Tidak ada yang harus dikerjakan. Pastikan saja bahwa berkas yang diserahkan memang yang dimaksud.

## Dasar
RFC 9110 bagian 8.3 (jenis isi yang benar).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT008", __name__, severity=Severity.NOTE)
