"""Perubahan ini menyertakan repositori lain sebagai submodul.

## Mengapa penting
Isi submodul berada di luar repositori, sehingga tidak dapat diperiksa dan disetujui.

## Cara memperbaiki
Hapus submodul itu: `git rm`. Salin berkas yang memang diperlukan.

## Dasar
CVE-2018-17456.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("REV014", __name__, severity=Severity.BLOCK)
