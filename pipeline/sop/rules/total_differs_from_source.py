"""Jumlah waktu menurut sumber berbeda dengan jumlah waktu langkah-langkahnya.

## Mengapa penting
Keterlambatan dihitung dari waktu setiap langkah. Jumlah yang keliru membuat orang mengira pekerjaan
sudah terlambat, atau masih sempat.

## Cara memperbaiki
Jumlahkan kembali: satu hari adalah 450 menit (7,5 jam). Betulkan jumlahnya saat SOP ditinjau, dan
isi waktu langkah yang kosong. Terbit memakai jumlah langkahnya. Bila ada cabang yang saling
menggantikan, jumlah itu bukan lama satu pelaksanaan.

## Dasar
Baris "Waktu yang diperlukan" pada SOP sumber; Perpres 21/2023 (37,5 jam kerja seminggu).
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known
from pipeline.sop.flow import Total, avoidable, total_of
from pipeline.sop.times import Span, in_days, in_minutes


@rule("SOP001", on=Filed, severity=Severity.WARN)
def total_differs_from_source(filed: Filed, _known: Known) -> Iterator[Told]:
    """Find totals of the source that differ from the sum of its steps."""
    stated, total = filed.procedure.stated_total, total_of(filed.procedure)
    if stated is None:
        return
    rest = _rest(total, avoidable(filed.procedure))
    if stated.minutes is not None and _differs(Span(stated.minutes, stated.minutes), total):
        message = _message(in_minutes(stated.minutes), total, rest)
        yield filed.told(message, "stated_total", "minutes")
    if stated.as_days and stated.as_days.span and _differs(stated.as_days.span, total):
        yield filed.told(_message(stated.as_days.said, total, rest), "stated_total", "as_days")


def _differs(stated: Span, total: Total) -> bool:
    return (stated.least, stated.most) != (total.least, total.most)


def _message(stated: str, total: Total, rest: str) -> str:
    least, most = (f"{in_minutes(m)} ({in_days(m)})" for m in (total.least, total.most))
    summed = least if least == most else f"{least} sampai {most}"
    return f"Hitung kembali: sumber menyebut {stated}, langkahnya berjumlah {summed}{rest}."


def _rest(total: Total, avoided: tuple[int, ...]) -> str:
    """Return what keeps a sum from being the time of a run."""
    untimed = f"; langkah {_listed(total.open_steps)} belum berwaktu" if total.open_steps else ""
    if not avoided:
        return untimed
    told = f"; langkah {_listed(avoided)} tidak selalu dilalui, jadi jumlah ini bukan lama"
    return f"{untimed}{told} satu pelaksanaan"


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in numbers)
