"""Evidence that writes itself: the machine adds the pipeline's records to steps already entered.

It touches the evidence of entries and nothing else, which the gate holds it to; that a step was
done is for a person to say.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import RefusedError
from pipeline.flows.checklists.asked import asked_closings
from pipeline.flows.checklists.evidence import own_records
from pipeline.flows.checklists.move import Move, Moved, moved
from pipeline.flows.checklists.shelf import Shelf
from pipeline.flows.reviewing.desk import Me
from pipeline.sop.runs.act import place_of
from pipeline.sop.runs.follow import follow, in_force
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Evidence, Run
from pipeline.sop.runs.text import text_of


def fill(root: Path, key: Path | None, at: dt.datetime) -> Moved:
    """Add the pipeline's own records to every step of open runs that was done and lacks them.

    All in one commit signed by the machine; a run whose closing was asked for is left alone.
    Raises RefusedError where the key is no machine's, or the judge does not let the commit in.
    """
    return moved(root, key, at, lambda shelf, me: _decide(shelf, me, at))


def _decide(shelf: Shelf, me: Me, at: dt.datetime) -> Move:
    if not shelf.desk.roster.is_machine(me.id):
        raise RefusedError([f"Pakai kunci mesin: {me.id} tidak berperan machine di people.yml."])
    asked = {(each.sop, each.period) for each in asked_closings(shelf.desk)}
    files: dict[str, bytes | None] = {}
    for run, practice in shelf.runs:
        if run.closed is None and (run.sop, run.period) not in asked:
            filled = _filled(shelf, run, practice, me.id, at)
            if filled != run:
                files[run.path] = text_of(filled).encode()
    if not files:
        return Move("Tidak ada bukti baru dari catatan Terbit.")
    return Move(f"Bukti ditambah: {len(files)} pelaksanaan.", "Catat bukti dari Terbit", files)


def _filled(shelf: Shelf, run: Run, practice: Practice, by: str, at: dt.datetime) -> Run:
    entries = list(run.entries)
    for index, more in _missing(shelf, run, practice, by, at):
        entry = entries[index]
        entries[index] = entry.model_copy(update={"evidence": (*entry.evidence, *more)})
    return run.model_copy(update={"entries": tuple(entries)})


def _missing(
    shelf: Shelf, run: Run, practice: Practice, by: str, at: dt.datetime
) -> Iterator[tuple[int, tuple[Evidence, ...]]]:
    """Yield the entries that lack all records of a kind, each with those that there are."""
    known = in_force(run.entries)
    for (step, _), index in follow(practice.procedure, run.entries).standing.items():
        entry = known[index]
        if entry is None or entry.state != "done" or not practice.plan.records_of(step):
            continue
        shown = {each.record.partition(":")[0] for each in entry.evidence if each.record}
        there = own_records(shelf, run, practice, step, by, at)
        more = tuple(each for each in there if (each.record or "").partition(":")[0] not in shown)
        if more:
            yield place_of(run, index), more
