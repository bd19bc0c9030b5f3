"""Jaringan komputer pemantau putus.

## Mengapa penting
Bila komputer ini tidak dapat membuka situs mana pun, yang putus jaringannya sendiri. Keadaan situs
pengadilan tidak terlihat, dan tidak boleh dilaporkan mati.

## Cara memperbaiki
### Pastikan
Buka dua situs lain dari komputer pemantau. Buka situs pengadilan dari ponsel dengan jaringan
seluler.

### Lakukan
Periksa kabel, router, dan server nama komputer pemantau. Bila seluruh kantor putus, jalankan SOP
gangguan jaringan (`terbit sop start tais-07`).

### Hubungi
Staf TI; penyedia koneksi internet kantor.

## Dasar
SOP tais-05 langkah 1; SOP tais-07 langkah 1; SOP madiun-g langkah 1.
"""

from collections.abc import Mapping

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON130", __name__, severity=Severity.WARN)


def judge(reached: Mapping[str, bool]) -> Result:
    """Return how this machine's network stands: whether each other site was reached at all."""
    if any(reached.values()):
        return OK
    return Result(State.BAD, f"Situs lain pun tidak terjangkau: {', '.join(reached)}.")


def seen_through(result: Result) -> Result:
    """Return what an answer means that was had while the network was down: it was not seen."""
    if result.state is not State.BAD:
        return result
    return Result(State.UNKNOWN, "Tidak terlihat: jaringan komputer pemantau putus.")
