"""Ada pengecualian yang tidak lagi menutup temuan apa pun.

## Mengapa penting
Pengecualian yang tertinggal dapat menutup masalah baru tanpa ada yang tahu.

## Cara memperbaiki
Hapus pengecualian itu dari site_config/waivers.yml.

## Dasar
Aturan pengecualian di site_config/waivers.yml.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("WVR002", __name__, severity=Severity.WARN)
