"""Halaman status informasi yang tayang tidak terbaca, atau sudah lama tidak dihitung.

## Mengapa penting
Halaman itu satu-satunya yang memberi tahu masyarakat apa yang ada dan sampai kapan. Bila tidak
terbaca, tidak ada yang tahu apakah kewajibannya terpenuhi; bila lama tidak dihitung, situsnya
tidak lagi dirilis.

## Cara memperbaiki
### Pastikan
Buka `/status-informasi/` di situs dan lihat tanggal di kalimat pertamanya.

### Lakukan
Tidak terbuka: lihat MON001. Tanggalnya lama: jalankan `terbit nightly` atau `terbit publish`, lalu
pasang jadwalnya lagi. Isinya lain: bandingkan situs dengan rilisnya, `terbit verify`.

### Hubungi
Admin situs; penyedia hosting bila situsnya tidak terbuka.

## Dasar
SOP tabanan-f langkah 1; SOP tais-05 langkah 1: memantau status pembaruan.
"""

import datetime as dt

from pipeline.dates import long_date
from pipeline.findings import Severity
from pipeline.monitor.live_status import LiveStatus
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON151", __name__, severity=Severity.WARN)


def judge(status: LiveStatus | None, cause: str, today: dt.date, most_days: int) -> Result:
    """Return how the page itself stands; `cause` says why it was not to be had (None)."""
    if status is None:
        return Result(State.UNKNOWN, f"Halaman status informasi tidak terbaca: {cause}.")
    told = long_date(status.day)
    if status.day > today:
        words = f"Halaman status informasi dihitung untuk hari yang belum tiba, {told}."
        return Result(State.UNKNOWN, words)
    if today - status.day <= dt.timedelta(days=most_days):
        return OK
    return Result(State.WARN, f"Halaman status informasi terakhir dihitung {told}.")
