"""Tulisan tidak dibandingkan dengan yang sudah terbit.

## Mengapa penting
Perubahan pada tulisan yang sudah terbit perlu dicatat sebagai koreksi. Di folder ini tidak ada yang
dapat dibandingkan, jadi perubahan itu tidak terlihat.

## Cara memperbaiki
Jalankan pemeriksaan di folder Git pengadilan, yang punya cabang `main` berisi naskah terbit.

## Dasar
Pedoman Pemberitaan Media Siber butir 5 (ralat dan koreksi).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("ART009", __name__, severity=Severity.NOTE)
