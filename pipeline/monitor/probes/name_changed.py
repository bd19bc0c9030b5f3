"""Isi DNS bukan yang dicatat.

## Mengapa penting
Nama situs yang menunjuk server lain membawa pembaca ke sana, walaupun situs kita sendiri
baik-baik saja.

## Cara memperbaiki
### Pastikan
Tanyakan apakah hosting baru dipindahkan. Bandingkan isi yang disebut dengan panel DNS penyedia
domain.

### Lakukan
Memang dipindahkan: ganti `dns.records` di `site_config/monitor.yml`. Tidak: kembalikan isinya di
panel DNS, ganti sandi panelnya, dan lihat siapa yang terakhir masuk.

### Hubungi
Penyedia domain atau hosting; Kasubbag Perencanaan, TI, dan Pelaporan; BSSN bila diubah orang
lain.

## Dasar
SOP tabanan-f langkah 3; SOP tais-05 langkah 3.
"""

from collections.abc import Collection

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON021", __name__, severity=Severity.WARN)


def judge(subject: str, told: Collection[str], declared: Collection[str], cause: str) -> Result:
    """Return how a name stands: what it is told to be, held against what is declared.

    `subject` is the name and the type; nothing told is a change, `cause` is not.
    """
    if cause:
        return Result(State.UNKNOWN, f"{subject}: {cause}.")
    if sorted(map(_plain, told)) == sorted(map(_plain, declared)):
        return OK
    now = ", ".join(told) or "tidak ada"
    return Result(State.BAD, f"{subject}: seharusnya {', '.join(declared)}; sekarang {now}.")


def _plain(value: str) -> str:
    return " ".join(value.lower().split()).rstrip(".")
