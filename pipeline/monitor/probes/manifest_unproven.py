"""Manifes yang tayang tidak terbukti milik pengadilan.

## Mengapa penting
Penyusup yang mengganti halaman dapat mengganti manifesnya juga. Hanya tanda tangan dengan kunci
pengadilan yang tidak dapat ditirunya.

## Cara memperbaiki
### Pastikan
Jalankan `terbit verify ALAMAT --key KUNCI`. Baru saja mengganti kunci? Rilis yang lama masih
ditandatangani dengan kunci lama; jalankan `terbit deploy`.

### Lakukan
Tanda tangan salah atau hilang: anggap situs diubah orang lain, jalankan `terbit incident recover`.
Belum pernah ditandatangani: isi `manifest_key` di release.yml (docs/how-to/sign-releases.md).

### Hubungi
Admin situs; Kasubbag Perencanaan, TI, dan Pelaporan bila tanda tangannya salah.

## Dasar
Peraturan BSSN 4/2021 (keutuhan data); SOP tabanan-f langkah 3.
"""

from enum import Enum

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON101", __name__, severity=Severity.WARN)


class Proof(Enum):
    """Whose a live manifest is, and by what that is known."""

    SIGNED = "signed"  # by the court's key
    BUILT = "built"  # the same bytes as the manifest of the site that lies here
    UNPROVEN = "unproven"  # no key to prove it by
    FOREIGN = "foreign"  # there is a key, and its signature is absent or wrong
    UNREAD = "unread"


_WORDS = {
    Proof.UNPROVEN: (State.WARN, "Manifes yang tayang tidak dapat dibuktikan: isi manifest_key."),
    Proof.FOREIGN: (State.BAD, "Tanda tangan manifes yang tayang bukan dari kunci pengadilan."),
}


def judge(proof: Proof, cause: str = "") -> Result:
    """Return how the live manifest stands; `cause` says why it could not be read."""
    if proof is Proof.UNREAD:
        return Result(State.UNKNOWN, f"Manifes yang tayang tidak terbaca: {cause}.")
    return Result(*_WORDS[proof]) if proof in _WORDS else OK
