"""Dua nama hanya berbeda huruf besar dan kecil, atau cara menulis aksennya.

## Mengapa penting
Di Windows dan macOS keduanya menjadi satu berkas, sehingga yang satu menimpa yang lain.

## Cara memperbaiki
Ganti nama salah satunya; pakai huruf kecil saja.

## Dasar
CVE-2021-21300.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV015", __name__, severity=Severity.BLOCK)
