"""Komit tidak bertanda tangan sah dari orang yang terdaftar.

## Mengapa penting
Siapa yang menulis harus pasti, sebab penulis tidak boleh menyetujui tulisannya sendiri. Nama dan
tanggal pada komit dapat ditulis siapa saja; tanda tangan tidak.

## Cara memperbaiki
Kirim ulang dengan `terbit submit`, atau tanda tangani komit dengan kunci yang tercatat di
site_config/people.yml yang sudah berlaku: `git commit --amend --no-edit -S`.

## Dasar
SOP pengisian konten langkah 2; docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV011", __name__, severity=Severity.BLOCK)
