"""Langkah belum mempunyai waktu baku.

## Mengapa penting
Tanpa waktu baku, keterlambatan langkah tidak dapat dihitung dan jumlah waktu SOP tidak lengkap.

## Cara memperbaiki
Isi `time`, misalnya `30 menit`. Bila sumber memang tidak menyebutnya atau tidak terbaca, biarkan
null dan jelaskan di `remarks`. Waktu untuk seluruh prosedur ditulis di `shared`.

## Dasar
PermenPANRB 35/2012 (mutu baku: waktu).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP007", on=Filed, severity=Severity.WARN)
def step_without_time(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find steps without a time, where neither a remark nor the time of the whole explains it."""
    if filed.procedure.shared.time is not None:
        return
    for index, step in enumerate(filed.procedure.steps):
        if step.time is None and not step.remarked("time"):
            message = f"Isi waktu langkah {step.number}, atau jelaskan di `remarks`."
            yield filed.told(message, "steps", index, "time")
