"""Kelas persetujuan tulisan tidak dapat dipastikan.

## Mengapa penting
Kelas menentukan siapa yang harus menyetujui.

## Cara memperbaiki
Isi `class` dengan biasa, perhatian_khusus, atau serta_merta, dan taruh setiap berkas di folder
tulisan yang punya index.md. Jalankan `terbit check`.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV019", __name__, severity=Severity.BLOCK)
