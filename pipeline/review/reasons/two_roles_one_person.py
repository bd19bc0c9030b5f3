"""Satu orang memberi persetujuan untuk dua peran.

## Mengapa penting
Dua peran berarti dua orang. Kalau tidak, pemeriksaan berjenjang tinggal namanya.

## Cara memperbaiki
Minta orang lain memberi persetujuan untuk salah satu peran itu.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV005", __name__, severity=Severity.BLOCK)
