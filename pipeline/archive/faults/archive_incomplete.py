"""Ada terbitan yang belum diarsipkan, atau arsip yang hilang.

## Mengapa penting
Arsip wajib memuat setiap terbitan beserta semua perubahannya.

## Cara memperbaiki
Jalankan `terbit archive`. Bila sebuah arsip hilang, pulihkan dari cadangan dengan `terbit restore`.

## Dasar
SOP tais-06 langkah 6; SOP tabanan-e langkah 7.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG010", __name__, severity=Severity.BLOCK)
