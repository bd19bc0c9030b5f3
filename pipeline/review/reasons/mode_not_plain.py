"""Berkas ini berupa tautan simbolis atau program.

## Mengapa penting
Tautan simbolis dapat menarik berkas rahasia ke situs. Isi situs tidak pernah dijalankan.

## Cara memperbaiki
Hapus tautan dan salin berkasnya, atau cabut izin menjalankan: `chmod -x`.

## Dasar
CWE-59.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV013", __name__, severity=Severity.BLOCK)
