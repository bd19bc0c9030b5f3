"""Ada bagian yang diminta ditutup, tetapi berkas ini bukan foto.

## Mengapa penting
Kotak hanya dapat ditutup di foto. Tulisan di dokumen atau rekaman tetap terbaca di bawahnya.

## Cara memperbaiki
Tutup lebih dahulu di naskah aslinya, buat dokumennya lagi, lalu serahkan tanpa `--cover`.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 35; SK KMA 1-144/KMA/SK/I/2011 bagian VI (pengaburan).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT013", __name__, severity=Severity.BLOCK)
