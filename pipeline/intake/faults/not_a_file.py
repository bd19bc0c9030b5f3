"""Yang diserahkan bukan berkas biasa.

## Mengapa penting
Folder, tautan simbolis, dan perangkat dapat menunjuk ke tempat lain atau tidak pernah selesai
dibaca.

## Cara memperbaiki
Serahkan berkasnya sendiri. Untuk isi sebuah folder, tulis `nama-folder/*`.

## Dasar
CWE-59 (tautan ke tempat lain); CWE-400 (pemakaian sumber daya tanpa batas).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT001", __name__, severity=Severity.BLOCK)
