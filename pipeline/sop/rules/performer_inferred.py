"""Pelaksana langkah disimpulkan dari kegiatannya, bukan dibaca dari sumber.

## Mengapa penting
Simbol pada diagram alir sumber tidak terbaca. Siapa yang bertugas perlu dipastikan pengadilan,
bukan ditebak.

## Cara memperbaiki
Cocokkan dengan SOP yang ditandatangani. Betulkan `performer` bila perlu, lalu hapus
`performer_inferred`.

## Dasar
PermenPANRB 35/2012 (kolom pelaksana).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP013", on=Filed, severity=Severity.NOTE)
def performer_inferred(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find procedures with performers that were read between the lines: one finding for each."""
    numbers = [step.number for step in filed.procedure.steps if step.performer_inferred]
    if numbers:
        told = ", ".join(str(number) for number in numbers)
        yield filed.told(f"Pastikan pelaksana langkah {told}.", "steps", numbers[0] - 1)
