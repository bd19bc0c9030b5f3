"""Persetujuan diberikan oleh orang yang ikut menulis.

## Mengapa penting
Pemeriksaan hanya berarti bila dilakukan orang lain. Yang menulis, ikut menulis, atau menandatangani
perubahan tidak menyetujuinya sendiri.

## Cara memperbaiki
Minta orang lain dengan peran yang sama, atau pejabat yang ditunjuk (Plh.), memberi persetujuan.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV003", __name__, severity=Severity.BLOCK)
