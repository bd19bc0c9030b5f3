"""Hari peninjauan SOP belum ditetapkan.

## Mengapa penting
Tanpa hari peninjauan, tidak ada yang mengingatkan bahwa SOP perlu diperbarui.

## Cara memperbaiki
Tetapkan hari peninjauan bersama pejabat yang mengesahkan SOP, lalu isi `review_by`.

## Dasar
PermenPANRB 35/2012 (pemantauan dan evaluasi SOP).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP011", on=Filed, severity=Severity.NOTE)
def review_day_missing(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find procedures without a day by which they are to be reviewed."""
    if filed.procedure.review_by is None:
        yield filed.told("Isi `review_by`: hari terakhir SOP ini ditinjau kembali.", "review_by")
