"""Persetujuan diberikan dalam peran yang pada hari ini tidak dipegang pemberinya.

## Mengapa penting
Kewenangan melekat pada jabatan dan pada surat penunjukan yang ada tanggalnya.

## Cara memperbaiki
Minta pejabat yang memegang peran itu memberi persetujuan, atau catat lebih dahulu penunjukan Plh.
di site_config/people.yml. Daftar yang dipakai adalah yang sudah berlaku di main.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV004", __name__, severity=Severity.BLOCK)
