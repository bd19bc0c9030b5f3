"""Bagian pindaian tertutup kotak yang dapat dilepas.

## Mengapa penting
Kotaknya hanya menumpang di atas gambar. Siapa pun yang melepasnya dapat membaca yang tertutup.

## Cara memperbaiki
Serahkan lagi dengan `--scan`: halaman dijadikan gambar seperti yang terlihat, sehingga yang
tertutup benar-benar hilang.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 16: data pribadi dilindungi dari pengungkapan yang tidak
sah.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("INT045", __name__, severity=Severity.BLOCK)
