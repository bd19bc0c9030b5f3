"""Langkah belum menyebut siapa pelaksananya.

## Mengapa penting
Tanpa pelaksana, tidak seorang pun merasa bertugas dan pelaksanaannya tidak dapat dicatat.

## Cara memperbaiki
Isi `performer` dengan salah satu peran di `roles`. Bila disimpulkan dari kegiatannya, tulis
`performer_inferred: true`. Bila memang belum dapat ditentukan, jelaskan di `remarks`.

## Dasar
PermenPANRB 35/2012 (kolom pelaksana).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known


@rule("SOP006", on=Filed, severity=Severity.WARN)
def step_without_performer(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find steps without a performer and without a remark that says why."""
    for index, step in enumerate(filed.procedure.steps):
        if step.performer is None and not step.remarked("performer"):
            message = f"Isi pelaksana langkah {step.number}, atau jelaskan di `remarks`."
            yield filed.told(message, "steps", index, "performer")
