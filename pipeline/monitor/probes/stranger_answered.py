"""Ada halaman yang tidak pernah diterbitkan.

## Mengapa penting
Iklan judi biasanya ditaruh sebagai halaman baru yang tidak ditautkan dari mana pun: hanya mesin
pencari yang tahu. Berkas `.php` yang menjawab dapat berarti penyusup masih bisa masuk.

## Cara memperbaiki
### Pastikan
Buka alamatnya dari ponsel, dan lihat salinannya di `var/bukti/`. Aplikasi lain yang memang
dijalankan pengadilan di alamat yang sama didaftarkan di `integrity.other_paths` (monitor.yml).

### Lakukan
Jangan hapus berkasnya: ia bukti. Jalankan `terbit incident recover`. Sesudahnya minta Google
menghapus alamat itu dari hasil pencarian (Search Console).

### Hubungi
Penyedia hosting; Kasubbag Perencanaan, TI, dan Pelaporan; BSSN (Gov-CSIRT).

## Dasar
SOP tabanan-f langkah 3; panduan penanganan insiden web defacement judi daring, BSSN.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import Odd, Seen, listed
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON102", __name__, severity=Severity.WARN)
_ANY = "Server menjawab alamat yang tidak mungkin ada"


def judge(seen: Seen) -> Result:
    """Return whether the server answers where the site has nothing."""
    if seen.strangers:
        return Result(State.BAD, f"Tidak pernah diterbitkan: {listed(map(_told, seen.strangers))}.")
    if seen.anything is None:
        return OK
    sure = seen.anything.away or seen.anything.words.advertises
    return Result(State.BAD if sure else State.WARN, f"{_ANY} ({_told(seen.anything)}).")


def _told(odd: Odd) -> str:
    to = f" ke {odd.away}" if odd.away else ""
    return f"{odd.address} dijawab {odd.status}{to}"
