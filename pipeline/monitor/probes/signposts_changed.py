"""robots.txt atau peta situs diubah.

## Mengapa penting
Penyusup menambahkan halaman judinya ke peta situs, atau menunjuk peta lain di robots.txt, supaya
mesin pencari menemukannya. Sering kali itulah tanda yang pertama terlihat.

## Cara memperbaiki
### Pastikan
Buka /robots.txt dan /sitemap.xml, lalu bandingkan dengan salinan di `var/bukti/`.

### Lakukan
Jalankan `terbit incident recover`. Di Search Console, hapus peta situs yang tidak dikenal dan
pengguna yang tidak dikenal: kepemilikan situs mungkin ikut diambil.

### Hubungi
Kasubbag Perencanaan, TI, dan Pelaporan; penyedia hosting.

## Dasar
RFC 9309; SOP tabanan-f langkah 3; panduan penanganan insiden web defacement judi daring, BSSN.
"""

from pipeline.findings import Severity
from pipeline.monitor.integrity.seen import Odd, Seen, listed
from pipeline.monitor.integrity.signposts import SIGNPOSTS
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON109", __name__, severity=Severity.WARN)


def judge(seen: Seen) -> Result:
    """Return whether what leads search engines is what was published."""
    found = [each for each in seen.shown_to_all if each.path in SIGNPOSTS]
    return Result(State.BAD, " ".join(dict.fromkeys(map(_told, found)))) if found else OK


def _told(odd: Odd) -> str:
    if not odd.entries:
        return f"{odd.address} diubah ({odd.compared.detail})."
    return f"{odd.address} memuat yang tidak diterbitkan: {listed(odd.entries)}."
