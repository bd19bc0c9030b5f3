"""Satu kunci tertulis dua kali.

## Mengapa penting
Hanya satu nilai yang dapat berlaku, dan tidak jelas yang mana.

## Cara memperbaiki
Hapus salah satunya.

## Dasar
YAML 1.2.2 bagian 3.2.1.3.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT007", __name__, severity=Severity.BLOCK)
