"""Formulir ini hanya dapat dibuka di aplikasi tertentu (formulir XFA).

## Mengapa penting
Di peramban dan ponsel, pembaca hanya melihat pesan untuk mengganti aplikasi.

## Cara memperbaiki
Cetak formulir ke PDF ("Print to PDF"), lalu serahkan hasilnya.

## Dasar
ISO 32000-2: formulir XFA sudah dihapus dari standar; UU 14/2008 pasal 7.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT048", __name__, severity=Severity.BLOCK)
