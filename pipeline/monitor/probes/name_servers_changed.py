"""Server nama domain bukan yang dicatat.

## Mengapa penting
Siapa yang menguasai server nama menguasai situs dan surel. Perubahan tanpa sepengetahuan
pengadilan berarti domain diambil alih, atau ditangguhkan registri.

## Cara memperbaiki
### Pastikan
Tanyakan kepada rekan yang mengurus domain: apakah hosting baru saja dipindahkan? Lihat juga
`terbit renewals --refresh`.

### Lakukan
Memang dipindahkan: ganti `dns.name_servers` di `site_config/monitor.yml`. Tidak: minta penyedia
domain mengunci domain dan mengembalikan server namanya, ganti sandi akun domain, lalu laporkan.

### Hubungi
Penyedia domain dan PANDI; Sekretaris; BSSN bila diambil alih.

## Dasar
SOP tabanan-f langkah 3; Permenkominfo 23/2013 Pasal 38 ayat (4).
"""

from collections.abc import Collection

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON020", __name__, severity=Severity.WARN)


def judge(name: str, told: Collection[str], declared: Collection[str], cause: str) -> Result:
    """Return how the name servers of a domain stand; `cause` says why they were not told."""
    if cause:
        return Result(State.UNKNOWN, f"{name}: {cause}.")
    wanted = {each.rstrip(".").lower() for each in declared}
    if set(told) == wanted:
        return OK
    strange, missing = sorted(set(told) - wanted), sorted(wanted - set(told))
    parts = [f"tidak dicatat {', '.join(strange)}"] if strange else []
    parts += [f"hilang {', '.join(missing)}"] if missing else []
    return Result(State.BAD, f"{name}: server nama {'; '.join(parts)}.")
