"""Halaman tidak menjawab, atau menjawab salah.

## Mengapa penting
Situs pengadilan harus dapat dibuka setiap saat; yang tidak terbuka berarti layanan informasi
berhenti. Halaman yang terputus di tengah, atau yang diganti halaman "sewa nama domain", sama saja
dengan mati.

## Cara memperbaiki
### Pastikan
Buka halamannya dari ponsel dengan jaringan seluler, bukan dari jaringan kantor. Bila di sana
terbuka, yang bermasalah jaringan kantor atau komputer pemantau.

### Lakukan
Lihat jawabannya. Tidak tersambung: server atau koneksi mati, hubungi penyedia hosting. 500: server
web bermasalah, lihat catatannya. 502, 503, atau 504: server di depan situs (proksi atau CDN)
menjawab, tetapi server situs di belakangnya tidak. 404: berkasnya hilang, jalankan
`terbit verify`, lalu `terbit deploy`. Halaman sewa domain: jalankan `terbit renewals --refresh`.

### Hubungi
Penyedia hosting; Kasubbag Perencanaan, TI, dan Pelaporan bila lebih dari satu jam.

## Dasar
SOP tabanan-f langkah 1; SOP tais-05 langkah 1; Juknis 2026: ketersediaan paling sedikit 99%.
"""

from pipeline.findings import Severity
from pipeline.monitor.result import Result, State
from pipeline.registry import fault
from pipeline.release.answers import Answer, Silence

FAULT = fault("MON001", __name__, severity=Severity.WARN)
_FOUND = 200
_IN_FRONT = (502, 503, 504)
_MOVED = (301, 302, 303, 307, 308)
_SUSPENDED = ("sewa nama domain", "mohon kembali di lain waktu", "account suspended")


def judge(address: str, answer: Answer | Silence, ms: int) -> Result:
    """Return how a page stands that was asked for without following redirects."""
    if isinstance(answer, Silence):
        return Result(State.BAD, f"{address}: {answer.cause}.", ms)
    if answer.status in _MOVED:
        to = answer.headers.get("location", "")
        return Result(State.BAD, f"{address}: dialihkan ke {to or 'tempat lain'}.", ms)
    if answer.status in _IN_FRONT:
        front = "server di depan situs menjawab, tetapi situs di belakangnya tidak"
        return Result(State.BAD, f"{address}: dijawab {answer.status}; {front}.", ms)
    if answer.status != _FOUND:
        return Result(State.BAD, f"{address}: dijawab {answer.status}.", ms)
    if not answer.size:
        return Result(State.BAD, f"{address}: jawabannya kosong.", ms)
    words = (answer.body or b"").decode("utf-8", "replace").lower()
    if any(each in words for each in _SUSPENDED):
        return Result(State.BAD, f"{address}: yang tampil halaman penangguhan.", ms)
    return Result(State.OK, "", ms)
