"""Bagian yang harus ditutup berada di luar foto.

## Mengapa penting
Bila kotaknya salah tempat, wajah yang harus ditutup justru tetap terlihat.

## Cara memperbaiki
Hitung letaknya dalam piksel dari sudut kiri atas foto yang tegak, lalu tulis
`--cover KIRI,ATAS,LEBAR,TINGGI`. Kotaknya harus mengenai foto.

## Dasar
UU 11/2012 (Sistem Peradilan Pidana Anak) pasal 19; Juknis 2026 bagian B.3.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT011", __name__, severity=Severity.BLOCK)
