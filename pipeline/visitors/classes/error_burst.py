"""Server menjawab gagal berkali-kali dalam satu jam.

## Mengapa penting
Situs statis hampir tidak pernah gagal. Jawaban 5xx yang bertumpuk berarti server kelebihan beban,
rusak, atau sedang dicoba dengan permintaan yang membuatnya gagal. Pembaca tidak mendapat halaman.

## Cara memperbaiki
Lihat jam dan contoh alamatnya, lalu minta log galat jam itu dari penyedia hosting. Bila alamatnya
milik aplikasi lain pengadilan, periksa aplikasi itu. Jalankan terbit monitor run.

## Dasar
SOP Pemeliharaan Website (PN Tais, langkah 3): aktivitas pengunjung dipantau berkala untuk mencegah
dan mendeteksi dini aktivitas yang mencurigakan. RFC 9110 bagian 15.6: jawaban 5xx berarti server
tidak dapat memenuhi permintaan yang benar.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import rule
from pipeline.visitors.part import Hour

_LEAST = 20
_SHARE = 0.05


@rule("VIS025", on=Hour, severity=Severity.WARN)
def error_burst(hour: Hour) -> Iterator[str]:
    """Yield where the server failed often in an hour, and not only for one in a hundred."""
    if hour.failed >= _LEAST and hour.failed >= hour.requests * _SHARE:
        yield "Minta log galat jam itu dari penyedia hosting: server berkali-kali menjawab gagal."
