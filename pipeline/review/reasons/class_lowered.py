"""Kelas persetujuan ditulis lebih ringan daripada seharusnya.

## Mengapa penting
Tulisan tentang anak, korban, atau jenis perkara yang peka harus diperiksa Ketua. Kelas yang sudah
ditetapkan tidak diturunkan bersama perubahan isinya.

## Cara memperbaiki
Isi `class` dengan kelas yang disebut, lalu minta persetujuan menurut kelas itu.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV020", __name__, severity=Severity.BLOCK)
