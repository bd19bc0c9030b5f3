"""Langkah tidak dapat dicapai dari langkah pertama.

## Mengapa penting
Langkah-langkah yang hanya saling menuju terpisah dari alurnya dan tidak akan pernah dikerjakan.

## Cara memperbaiki
Periksa `exits` langkah sebelumnya, lalu sambungkan alurnya.

## Dasar
PermenPANRB 35/2012 (diagram alir SOP).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known
from pipeline.sop.flow import reached, starts


@rule("SOP003", on=Filed, severity=Severity.BLOCK)
def step_unreachable(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find steps that the first one does not lead to; a second start is told by SOP002."""
    there = reached(filed.procedure).union(starts(filed.procedure))
    for index, step in enumerate(filed.procedure.steps):
        if step.number not in there:
            message = f"Sambungkan langkah {step.number} ke alur; langkah 1 tidak sampai ke sana."
            yield filed.told(message, "steps", index)
