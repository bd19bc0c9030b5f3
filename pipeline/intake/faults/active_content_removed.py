"""Skrip atau tindakan otomatis dihapus dari dokumen.

## Mengapa penting
Skrip dapat mengirim data pembaca ke luar atau menjalankan program.

## Cara memperbaiki
Periksa hasilnya. Formulir yang menghitung sendiri tidak lagi menghitung, tetapi tetap dapat diisi.

## Dasar
ISO 19005-2 bagian 6.5.1; CWE-829.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT053", __name__, severity=Severity.NOTE)
