"""Tabel CSV memuat isian yang dapat dijalankan sebagai rumus.

## Mengapa penting
Aplikasi tabel menjalankan isian yang diawali =, +, -, atau @. Rumus dapat mengirim data pembaca ke
luar.

## Cara memperbaiki
Awali isian itu dengan tanda petik tunggal, atau hapus tandanya. Bilangan negatif tidak
dipersoalkan.

## Dasar
OWASP CSV Injection; CWE-1236.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT064", __name__, severity=Severity.WARN)
