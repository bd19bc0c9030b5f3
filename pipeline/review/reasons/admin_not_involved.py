"""Perubahan ini belum melibatkan orang yang wajib terlibat.

## Mengapa penting
Perubahan program dan pengaturan perlu dilihat orang yang memahaminya.

## Cara memperbaiki
Minta orang dengan peran yang disebut menyetujui perubahan ini.

## Dasar
site_config/review.yml, kunci `involves`.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV025", __name__, severity=Severity.BLOCK)
