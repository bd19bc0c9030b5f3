"""A correction of a closed run: a file of its own beside it; the run itself stays as it is.

Review lets such a file be added, and asks to change or remove it like a closing
(pipeline/review/runs.py), so a correction is as fixed as what it corrects.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.errors import RefusedError
from pipeline.flows.checklists.move import Move
from pipeline.flows.checklists.shelf import Shelf
from pipeline.sop.runs.fit import not_allowed
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.text import dump, plain_of
from pipeline.sop.runs.wish import Holds, Wish, entry_of

_HEAD = "# Pembetulan isian yang sudah ditutup.\n"


def amend(
    shelf: Shelf,
    pair: tuple[Run, Practice],
    wish: Wish,
    files: Mapping[str, bytes | None],
    at: dt.datetime,
) -> Move:
    """Return a correction of a closed run; raises RefusedError with every reason why not.

    The same correction once more changes nothing.
    """
    run, practice = pair
    reasons = tuple(_reasons(practice, wish, shelf.holds(wish.by, at)))
    if reasons:
        raise RefusedError(reasons)
    entry = plain_of(entry_of(practice.procedure.step(wish.step), wish))
    path = f"{run.path.removesuffix('.yml')}/pembetulan-{_mark(entry)}.yaml"
    if path in shelf.kept(run):
        return Move("Pembetulan itu sudah dicatat; tidak ada yang berubah.")
    text = dump({"sop": run.sop, "period": run.period, "entry": entry})
    told = f"Pembetulan dicatat di {path}; isian yang sudah ditutup tetap."
    message = f"Betulkan langkah {wish.step} {run.sop} {run.period}"
    return Move(told, message, {**files, path: f"{_HEAD}{text}".encode()})


def _reasons(practice: Practice, wish: Wish, holds: Holds) -> Iterator[str]:
    steps = practice.procedure.steps
    if not 1 <= wish.step <= len(steps):
        yield f"Pilih langkah 1 sampai {len(steps)}."
        return
    if not wish.note:
        yield "Tulis dengan --note apa yang dibetulkan, dan mengapa."
    step = practice.procedure.step(wish.step)
    yield from not_allowed(practice.procedure, step, wish.by, holds)


def _mark(entry: Mapping[str, Any]) -> str:
    """Return what tells a correction from others: all it says but when."""
    said = {key: value for key, value in entry.items() if key not in ("at", "evidence")}
    files = sorted(str(each.get("sha256")) for each in entry.get("evidence", ()))
    raw = json.dumps([said, files], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(raw.encode()).hexdigest()[:12]
