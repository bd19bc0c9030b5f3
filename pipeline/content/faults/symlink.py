"""Ada tautan simbolis di dalam content/.

## Mengapa penting
Tautan simbolis dapat menunjuk berkas di luar content/, sehingga berkas rahasia di komputer ikut
terbit.

## Cara memperbaiki
Hapus tautan itu dan salin berkas yang memang akan diterbitkan.

## Dasar
CWE-59.
"""

from pipeline.findings import Severity
from pipeline.registry import fault

FAULT = fault("FMT009", __name__, severity=Severity.BLOCK)
