"""Susunan dokumen rusak dan sudah diperbaiki.

## Mengapa penting
Bagian yang rusak mungkin hilang.

## Cara memperbaiki
Bandingkan hasilnya dengan aslinya, halaman demi halaman.

## Dasar
SOP pengisian konten (tabanan-e langkah 2): dokumen elektronik yang sah dan baku.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT058", __name__, severity=Severity.WARN)
