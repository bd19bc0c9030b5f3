"""Dari langkah ini akhir prosedur tidak dapat dicapai.

## Mengapa penting
Alur yang hanya berputar tidak pernah selesai, dan pelaksanaannya tidak dapat ditutup.

## Cara memperbaiki
Beri salah satu langkah di putaran itu jalan keluar: `exits` dengan syaratnya, menuju langkah
berikutnya atau end.

## Dasar
PermenPANRB 35/2012 (diagram alir SOP: satu mulai, satu akhir).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known
from pipeline.sop.flow import finishing


@rule("SOP004", on=Filed, severity=Severity.BLOCK)
def step_without_way_out(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find steps from which the procedure never ends."""
    there = finishing(filed.procedure)
    for index, step in enumerate(filed.procedure.steps):
        if step.number not in there:
            message = (
                f"Beri jalan keluar: dari langkah {step.number} prosedur tidak pernah selesai."
            )
            yield filed.told(message, "steps", index)
