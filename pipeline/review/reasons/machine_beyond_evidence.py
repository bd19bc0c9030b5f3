"""Identitas mesin mengubah lebih dari bukti pelaksanaan.

## Mengapa penting
Mesin hanya mencatat bukti. Isi, keputusan, dan penutupan adalah pekerjaan orang.

## Cara memperbaiki
Buang komit mesin itu, dan minta orang yang berwenang membuat perubahannya.

## Dasar
Rancangan catatan SOP: identitas mesin hanya mengisi bukti.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV023", __name__, severity=Severity.BLOCK)
