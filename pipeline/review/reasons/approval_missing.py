"""Persetujuan yang diwajibkan belum ada.

## Mengapa penting
Situs pengadilan adalah suara resmi pengadilan. Tulisan hanya terbit sesudah diperiksa editor dan
disetujui pejabat yang berwenang.

## Cara memperbaiki
Minta orang yang disebut memeriksa naskah dengan `terbit show`, lalu menyetujuinya dengan
`terbit approve`. Siapa menyetujui apa diatur menurut kelas di site_config/review.yml.

## Dasar
SOP pengisian dan pembaruan konten situs, langkah 3 dan 4; site_config/review.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV001", __name__, severity=Severity.BLOCK)
