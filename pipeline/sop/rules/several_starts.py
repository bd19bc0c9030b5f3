"""Ada langkah selain yang pertama yang tidak dituju langkah mana pun.

## Mengapa penting
Sebuah SOP mempunyai satu awal. Langkah tanpa jalan masuk tidak akan pernah dikerjakan, atau
dikerjakan tanpa yang mendahuluinya.

## Cara memperbaiki
Tulis pada `exits` langkah sebelumnya bahwa alurnya menuju langkah ini.

## Dasar
PermenPANRB 35/2012 (diagram alir SOP: satu mulai, satu akhir).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known
from pipeline.sop.flow import starts


@rule("SOP002", on=Filed, severity=Severity.BLOCK)
def several_starts(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find steps, other than the first, that no other step leads to."""
    for number in starts(filed.procedure)[1:]:
        message = f"Arahkan satu langkah ke langkah {number}; belum ada yang menujunya."
        yield filed.told(message, "steps", number - 1)
