"""Tanda tangan arsip tidak cocok.

## Mengapa penting
Daftar isi arsip diubah sesudah ditutup, atau arsip ini dibuat orang lain.

## Cara memperbaiki
Ambil salinan lain dari arsip ini, misalnya dari cadangan.

## Dasar
SOP tais-06 langkah 6; OpenSSH PROTOCOL.sshsig.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG009", __name__, severity=Severity.BLOCK)
