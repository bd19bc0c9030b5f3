"""Kelas serta_merta dipakai untuk hal yang bukan informasi serta-merta.

## Mengapa penting
Kelas ini terbit dengan satu persetujuan, jadi hanya untuk yang wajib diumumkan tanpa ditunda.

## Cara memperbaiki
Ganti `class` dengan biasa atau perhatian_khusus. Bila memang serta-merta, isi `obligation` dengan
butir katalog M1 sampai M9.

## Dasar
UU 14/2008 pasal 10; SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.F.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV021", __name__, severity=Severity.BLOCK)
