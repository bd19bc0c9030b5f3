"""Pernyataan persetujuan tidak bertanda tangan sah dari orang yang disebutnya.

## Mengapa penting
Tanpa tanda tangan, siapa pun dapat menulis nama orang lain.

## Cara memperbaiki
Minta orang itu memberi persetujuan dengan kuncinya sendiri: `terbit approve`. Kuncinya harus
tercatat di site_config/people.yml yang sudah berlaku, dan belum habis masa berlakunya.

## Dasar
OpenSSH PROTOCOL.sshsig; docs/adr/0016-approvals-are-signed-files.md.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV008", __name__, severity=Severity.BLOCK)
