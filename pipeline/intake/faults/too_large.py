"""Berkas terlalu besar.

## Mengapa penting
Berkas yang sangat besar memenuhi komputer pengadilan dan jarang memang dimaksudkan untuk situs.

## Cara memperbaiki
Foto: paling besar 100 MB. Dokumen: pecah menjadi beberapa berkas, masing-masing paling besar
200 MB. Rekaman: paling besar 2 GB.

## Dasar
CWE-400 (pemakaian sumber daya tanpa batas).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT004", __name__, severity=Severity.BLOCK)
