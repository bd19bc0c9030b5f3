"""The steps of a renewal, a small run of its own: due, requested, invoiced, paid, verified live.

Source: SOP pengelolaan website (madiun-e) step 4: the head of planning and IT coordinates with
Keuangan and the Sekretaris. A decree is no purchase, and is only requested and verified.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.config.renewals import Kind, Renewal


class Step(StrEnum):
    """What was done for a renewal."""

    REQUESTED = "requested"
    INVOICED = "invoiced"
    PAID = "paid"
    VERIFIED = "verified"


_ALL = tuple(Step)
_WITHOUT_MONEY = (Step.REQUESTED, Step.VERIFIED)
WORDS = {
    Step.REQUESTED: "diajukan ke Keuangan dan Sekretaris",
    Step.INVOICED: "tagihan diterima",
    Step.PAID: "dibayar",
    Step.VERIFIED: "terbukti berlaku",
}


@dataclass(frozen=True)
class Entry:
    """One step that somebody did: for which renewal and which last day, when, and what is noted."""

    renewal: str
    due: dt.date
    step: Step
    by: str
    at: dt.datetime
    note: str = ""


def steps_of(kind: Kind) -> tuple[Step, ...]:
    """Return the steps of a kind, in order."""
    return _WITHOUT_MONEY if kind == "decree" else _ALL


def done_of(renewal: Renewal, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return what was done about the last day that the renewal has now; another day is another run.

    The newest entry of each step counts.
    """
    newest = {e.step: e for e in entries if (e.renewal, e.due) == (renewal.id, renewal.due)}
    return tuple(newest[step] for step in steps_of(renewal.kind) if step in newest)


def next_step(renewal: Renewal, entries: Sequence[Entry]) -> Step | None:
    """Return the first step that is not done, or None where all are."""
    done = {entry.step for entry in done_of(renewal, entries)}
    return next((step for step in steps_of(renewal.kind) if step not in done), None)


def refusal(renewal: Renewal, entries: Sequence[Entry], step: Step) -> str | None:
    """Return why a step cannot be noted now, or None where it can; the last may be noted again."""
    if step not in steps_of(renewal.kind):
        return f"{renewal.id} tidak memerlukan langkah {step.value}."
    wanted = next_step(renewal, entries)
    done = [entry.step for entry in done_of(renewal, entries)]
    if step is wanted or (done and step is done[-1]):
        return None
    if wanted is None:
        return f"{renewal.id} sudah selesai. Ganti `due` di renewals.yml dengan tanggal yang baru."
    return f"Catat {wanted.value} dahulu ({WORDS[wanted]}), baru {step.value}."
