"""Langkah belum menyebut hasilnya.

## Mengapa penting
Hasil adalah bukti bahwa langkah sudah selesai. Tanpa hasil, pelaksanaan hanya dapat diaku.

## Cara memperbaiki
Isi `output`, misalnya `Konsep informasi yang valid`. Bila sumber memang tidak menyebutnya atau
tidak terbaca, biarkan null dan jelaskan di `remarks`. Hasil seluruh prosedur ditulis di `shared`.

## Dasar
PermenPANRB 35/2012 (mutu baku: output).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP008", on=Filed, severity=Severity.WARN)
def step_without_output(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find steps without an output, where neither a remark nor that of the whole explains it."""
    if filed.procedure.shared.output is not None:
        return
    for index, step in enumerate(filed.procedure.steps):
        if step.output is None and not step.remarked("output"):
            message = f"Isi hasil langkah {step.number}, atau jelaskan di `remarks`."
            yield filed.told(message, "steps", index, "output")
