"""Ada berkas di folder ini yang tidak disebut di bagian depan.

## Mengapa penting
Berkas yang tidak disebut tidak ikut terbit dan tidak diperiksa.

## Cara memperbaiki
Sebut berkas itu di `photos` atau `documents`, atau hapus.

## Dasar
SOP pengisian konten (tais-06 langkah 5).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT015", __name__, severity=Severity.WARN)
