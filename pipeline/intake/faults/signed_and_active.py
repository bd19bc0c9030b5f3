"""Dokumen bertanda tangan elektronik memuat skrip, lampiran, atau tindakan otomatis.

## Mengapa penting
Bagian itu tidak boleh terbit, tetapi tidak dapat dihapus tanpa merusak tanda tangannya.

## Cara memperbaiki
Mintalah dokumen dibuat ulang tanpa bagian itu, lalu ditandatangani lagi.

## Dasar
UU 11/2008 pasal 11 (perubahan sesudah penandatanganan dapat diketahui); CWE-829.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT050", __name__, severity=Severity.BLOCK)
