"""Waktu penerimaan perubahan ini tidak tercatat.

## Mengapa penting
Kunci punya masa berlaku dan penunjukan punya tanggal. Tanggal pada komit ditulis pembuatnya, jadi
yang dapat dipercaya hanya waktu yang dicatat server saat menerima kiriman.

## Cara memperbaiki
Pindahkan server dengan menyalin seluruh foldernya, termasuk `logs/`. Perubahan yang telanjur tanpa
catatan dicocokkan dengan catatan lain, dan hasilnya disimpan.

## Dasar
docs/adr/0020-audit.md; git-reflog(1).
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV042", __name__, severity=Severity.BLOCK)
