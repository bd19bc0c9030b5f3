"""The register of service requests: every request has a number of its own in its year.

Source: SOP tabanan-b and madiun-b steps 1 to 9 (register, classification, verification, priority,
consideration, approval, handling).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.flows.checklists.shelf import Shelf
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.recap import register_row
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.wish import Wish

_NUMBER = re.compile(r"(\d+)/(\d{4})")


def with_number(shelf: Shelf, run: Run, practice: Practice, wish: Wish) -> Wish:
    """Return a wish with the next free number, where its step registers and none was given."""
    if "number" not in practice.plan.asked_of(wish.step) or wish.register.get("number"):
        return wish
    shelf.refuse_unread(run.sop)
    own = register_row(run).get("number")
    number = own or _next(shelf, run, run.opened.at[:4])
    return replace(wish, register={**wish.register, "number": number})


def _next(shelf: Shelf, run: Run, year: str) -> str:
    used = (_NUMBER.fullmatch(number) for number in _numbers(shelf, run))
    last = max((int(found[1]) for found in used if found and found[2] == year), default=0)
    return f"{last + 1:03}/{year}"


def taken(shelf: Shelf, run: Run, wish: Wish) -> Iterator[str]:
    """Yield that a number belongs to another request already."""
    number = wish.register.get("number")
    if number and number in _numbers(shelf, run):
        yield f"Pakai nomor lain, atau kosongkan: {number} sudah dipakai permintaan lain."


def _numbers(shelf: Shelf, run: Run) -> list[str]:
    others = (one for one, _ in shelf.runs if one.sop == run.sop and one.period != run.period)
    return [number for one in others if (number := register_row(one).get("number"))]
