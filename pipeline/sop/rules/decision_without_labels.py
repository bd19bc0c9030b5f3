"""Langkah yang bercabang belum menyebut syarat setiap cabangnya.

## Mengapa penting
Pelaksana harus tahu kapan alur kembali dan kapan berlanjut. Cabang tanpa syarat, atau dua cabang
dengan syarat yang sama, diputuskan menurut perkiraan.

## Cara memperbaiki
Isi `when` pada setiap `exits`, masing-masing berbeda, misalnya `valid` dan `tidak valid`. Langkah
yang hanya mempunyai satu jalan tidak memerlukan syarat.

## Dasar
PermenPANRB 35/2012 (belah ketupat: keputusan dengan jawaban pada setiap jalan keluar).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known
from pipeline.sop.step import Step


@rule("SOP005", on=Filed, severity=Severity.BLOCK)
def decision_without_labels(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find branches without a condition, or with one that another branch of the step has."""
    for index, step in enumerate(filed.procedure.steps):
        for at, message in _wrong(step):
            yield filed.told(message, "steps", index, "exits", at)


def _wrong(step: Step) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for at, exit in enumerate(step.exits):
        if step.decides and exit.when is None:
            yield at, f"Isi `when`: kapan langkah {step.number} menempuh jalan ini."
        elif exit.when is not None and not step.decides:
            yield at, f"Tambahkan jalan lain pada langkah {step.number}, atau hapus `when`."
        elif exit.when is not None and exit.when.casefold() in seen:
            yield (
                at,
                f"Bedakan syarat cabang langkah {step.number}: `{exit.when}` ditulis dua kali.",
            )
        seen.add((exit.when or "").casefold())
