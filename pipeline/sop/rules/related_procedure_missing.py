"""SOP terkait tidak ada di folder SOP.

## Mengapa penting
Pelaksana yang membuka SOP terkait tidak menemukannya.

## Cara memperbaiki
Betulkan `id` di `related`. Bila SOP itu tidak dipakai di sini, hapus `id`-nya; judulnya tetap.

## Dasar
PermenPANRB 35/2012 (keterkaitan).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP009", on=Filed, severity=Severity.WARN)
def related_procedure_missing(filed: Filed, known: Known) -> Iterator[Told]:
    """Find related procedures whose id no file has."""
    for index, related in enumerate(filed.procedure.related):
        if related.id is not None and related.id not in known.library.by_id:
            message = f"Betulkan atau hapus `id`: {related.id} tidak ada di site_config/sop/."
            yield filed.told(message, "related", index, "id")
