"""Hari peninjauan SOP sudah lewat.

## Mengapa penting
SOP yang tidak ditinjau tertinggal dari peraturan, jabatan, dan cara kerja yang berlaku.

## Cara memperbaiki
Tinjau SOP ini bersama pelaksananya. Sesudah itu isi `revised`, dan `review_by` dengan hari
peninjauan berikutnya.

## Dasar
PermenPANRB 35/2012 (pemantauan dan evaluasi SOP).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP010", on=Filed, severity=Severity.WARN)
def review_day_passed(filed: Filed, known: Known) -> Iterator[Told]:
    """Find procedures whose last day of review is before the day of looking."""
    due = filed.procedure.review_by
    if due is not None and due < known.as_of:
        yield filed.told(f"Tinjau SOP ini; batasnya {due.isoformat()} sudah lewat.", "review_by")
