"""Arsip tidak ditandatangani, atau tanda tangannya belum dapat diperiksa.

## Mengapa penting
Tanpa tanda tangan, siapa pun yang dapat menulis ke tempat arsip dapat mengganti isi dan daftarnya.

## Cara memperbaiki
Isi `manifest_key` di `site_config/release.yml` dan periksa arsip dari folder pengadilan.

## Dasar
SOP tais-06 langkah 6; OpenSSH PROTOCOL.sshsig.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("BAG008", __name__, severity=Severity.WARN)
