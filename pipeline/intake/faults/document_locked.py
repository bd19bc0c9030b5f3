"""Dokumen terkunci kata sandi.

## Mengapa penting
Warga tidak dapat membukanya, dan isinya tidak dapat diperiksa sebelum terbit.

## Cara memperbaiki
Buka dokumen dengan kata sandinya, simpan ulang tanpa kata sandi, lalu serahkan lagi.

## Dasar
UU 14/2008 pasal 7: informasi publik dapat diperoleh dengan mudah; ISO 19005-2 bagian 6.1.3.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT040", __name__, severity=Severity.BLOCK)
