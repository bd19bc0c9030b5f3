"""Tabel CSV tidak dikodekan dalam UTF-8, atau bukan tabel.

## Mengapa penting
Huruf di luar ASCII akan tampil keliru di komputer warga.

## Cara memperbaiki
Simpan ulang dengan pengodean "UTF-8", satu baris untuk setiap baris data.

## Dasar
RFC 4180; RFC 7111; Perpres 39/2019 (Satu Data Indonesia): data yang dapat dibaca mesin.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT065", __name__, severity=Severity.BLOCK)
