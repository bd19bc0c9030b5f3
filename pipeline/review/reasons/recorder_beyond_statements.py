"""Identitas pencatat mengubah lebih dari pernyataan persetujuan.

## Mengapa penting
Pencatat menandatangani putusan yang diberikan orang di forge atau di meja. Kuncinya ada di mesin,
jadi haknya sekecil mungkin: ia tidak menulis isi dan tidak mengubah pengaturan.

## Cara memperbaiki
Buang komit pencatat itu, dan minta orang yang berwenang membuat perubahannya.

## Dasar
docs/adr/0019-decisions-given-elsewhere.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV041", __name__, severity=Severity.BLOCK)
