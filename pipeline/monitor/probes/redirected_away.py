"""Pembaca dialihkan ke situs lain.

## Mengapa penting
Satu baris di `.htaccess` cukup untuk membawa semua pembaca ke situs judi, sementara berkas halaman
tetap utuh sehingga pemeriksaan berkas tidak melihatnya.

## Cara memperbaiki
### Pastikan
Buka alamatnya dari ponsel, langsung dan lewat hasil pencarian Google. Pengalihan yang sengaja
dipasang penyedia hosting (misalnya halaman penangguhan) juga tampak seperti ini.

### Lakukan
Jalankan `terbit incident recover`. Bila masih dialihkan, pengaturannya di luar folder situs:
`.htaccess` di folder atasnya, panel hosting, DNS, atau jaringan perantara. Periksa satu per satu.

### Hubungi
Penyedia hosting; Kasubbag Perencanaan, TI, dan Pelaporan; BSSN (Gov-CSIRT).

## Dasar
SOP tabanan-f langkah 3 dan 7; panduan penanganan insiden web defacement judi daring, BSSN.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import Seen, listed
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON103", __name__, severity=Severity.WARN)


def judge(seen: Seen) -> Result:
    """Return whether the server leads readers from published pages to another host."""
    found = [each for each in seen.changed if each.away]
    if not found:
        return OK
    told = listed(f"{each.address} ke {each.away}" for each in found)
    return Result(State.BAD, f"Dialihkan: {told}.")
