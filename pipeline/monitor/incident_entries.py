"""What people write of an incident: notes, decisions with what was considered, and its closing.

Source: SOP tabanan-f 5-7, tais-05 5-8, madiun-e 5-7: the situation is reported with alternatives,
somebody decides, and the problem is solved.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.monitor.incident import BY_PERSON, Incident


class Act(StrEnum):
    """What a person does to an incident."""

    NOTE = "note"
    DECIDE = "decide"
    CLOSE = "close"
    RUN = "run"  # a run of the bound procedure was begun for it


WORDS = {
    Act.NOTE: "Catatan",
    Act.DECIDE: "Keputusan",
    Act.CLOSE: "Ditutup",
    Act.RUN: "Pelaksanaan SOP dimulai",
}


@dataclass(frozen=True)
class Exhibit:
    """A piece of evidence: a file below the court's folder, and its SHA-256."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Entry:
    """What one person wrote; `opened` tells the incident from one of the same number before it."""

    incident: int
    opened: dt.datetime
    act: Act
    by: str
    at: dt.datetime
    words: str
    alternatives: tuple[str, ...] = ()
    evidence: tuple[Exhibit, ...] = ()


def run_of(written: Iterable[Entry]) -> str:
    """Return the run that was begun for an incident, or nothing."""
    return next((each.words for each in written if each.act is Act.RUN), "")


def entries_of(incident: Incident, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return what was written of an incident, in order."""
    mine = (incident.id, incident.opened)
    return tuple(each for each in entries if (each.incident, each.opened) == mine)


def refusals(incident: Incident, written: Sequence[Entry], act: Act) -> list[str]:
    """Return every reason why a person may not do something to an incident now."""
    if act is Act.DECIDE and incident.merged is not None:
        return [f"Putuskan di insiden {incident.merged}; insiden ini bagiannya."]
    if act is not Act.CLOSE:
        return []
    if incident.closed is not None:
        return ["Insiden ini sudah selesai. Tambahkan keterangan dengan terbit incident note."]
    if incident.cause not in BY_PERSON:
        return [
            "Insiden ini selesai sendiri setelah pemeriksaannya baik; tidak ditutup oleh orang."
        ]
    found = [f"Tunggu sampai {key} baik; masih bermasalah." for key in incident.live]
    if all(each.act is not Act.DECIDE for each in written):
        found.append("Catat dulu keputusannya: terbit incident decide.")
    return found
