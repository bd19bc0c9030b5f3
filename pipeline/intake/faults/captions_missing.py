"""Rekaman belum punya teks takarir atau transkrip.

## Mengapa penting
Orang tuli tidak dapat mengikuti rekaman, dan isinya tidak dapat dicari.

## Cara memperbaiki
Letakkan takarir `.vtt` atau transkrip `.txt` dengan nama yang sama di samping rekaman, lalu
serahkan lagi. Bila takarir tidak dapat dibuat, muat rekaman di kanal resmi dan cantumkan tautannya
saja.

## Dasar
WCAG 2.2 kriteria 1.2.1 dan 1.2.2; UU 8/2016 pasal 24.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT071", __name__, severity=Severity.BLOCK)
