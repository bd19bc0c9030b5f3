"""Kelas serta_merta dipakai untuk hal yang memerlukan perhatian khusus.

## Mengapa penting
Yang menyangkut anak, korban, atau perkara peka disetujui Ketua lebih dahulu, betapa pun
mendesaknya.

## Cara memperbaiki
Ganti `class` dengan perhatian_khusus dan minta persetujuan editor dan Ketua.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV022", __name__, severity=Severity.BLOCK)
