"""Aturan persetujuan berubah bersama isi dalam satu perubahan.

## Mengapa penting
Aturan yang berubah bersama isi dapat dibuat cocok untuk isi itu.

## Cara memperbaiki
Pisahkan: ajukan perubahan aturan lebih dahulu, tunggu berlaku, lalu ajukan isinya.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV017", __name__, severity=Severity.BLOCK)
