"""Tanggal SOP tidak berurutan.

## Mengapa penting
SOP dibuat, mungkin direvisi, lalu berlaku. Tanggal yang terbalik menandakan salah tulis, dan
membuat orang ragu naskah mana yang berlaku.

## Cara memperbaiki
Cocokkan `made`, `revised`, dan `effective` dengan SOP yang ditandatangani.

## Dasar
PermenPANRB 35/2012 (halaman identitas SOP).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP014", on=Filed, severity=Severity.WARN)
def dates_out_of_order(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find dates of revision or of coming into force that are before the day it was made."""
    made = filed.procedure.made
    for key in ("revised", "effective"):
        date = getattr(filed.procedure, key)
        if made is not None and date is not None and date < made:
            yield filed.told(f"Periksa `{key}`: tanggalnya sebelum tanggal pembuatan.", key)
