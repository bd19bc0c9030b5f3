"""Komit menyebut penulis yang tidak terdaftar.

## Mengapa penting
Orang yang ikut menulis tidak boleh ikut menyetujui. Nama yang tidak dikenal tidak dapat dijaga.

## Cara memperbaiki
Tulis penulis dengan id atau nama lengkapnya di site_config/people.yml, misalnya
`git commit --amend --author='editor <editor@pengadilan>'`.

## Dasar
docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV012", __name__, severity=Severity.BLOCK)
