"""Teks takarir tidak dapat dibaca.

## Mengapa penting
Peramban membuang takarir yang bentuknya keliru, sehingga rekaman tampil tanpa teks.

## Cara memperbaiki
Betulkan baris yang disebut di pesan. Takarir diawali baris WEBVTT, lalu setiap bagian diberi waktu
seperti 00:01.000 --> 00:04.000.

## Dasar
W3C WebVTT bagian 4.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT072", __name__, severity=Severity.BLOCK)
