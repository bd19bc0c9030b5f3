"""Two readings of the same documents agree: steps, times, ways and totals.

`second_reading.txt` was written from the documents without sight of `source_table.txt`. A slip in
one reading would have to be made in the other too. What the second could only infer, or did not see
at all, is marked as inferred in the procedure.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from pipeline.sop import Library, Procedure, Step, load_library
from pipeline.sop.flow import exits_of
from pipeline.sop.times import Meaning, parse_time

ROOT = Path(__file__).resolve().parents[2]
READING = Path(__file__).with_name("second_reading.txt")


@dataclass(frozen=True)
class Seen:
    """One row of the second reading; the words as they stand there."""

    procedure: str
    row: str
    time: str
    ways: tuple[str, ...]


def _seen(procedure: str, line: str) -> Seen:
    row, _, rest = line.partition(" |")
    time, _, ways = rest.partition("|")
    targets = tuple(way.strip() for way in ways.split(",") if way.strip())
    return Seen(procedure, row, time.strip(), targets)


def rows() -> list[Seen]:
    found, current = [], ""
    for line in READING.read_text(encoding="utf-8").splitlines():
        if " |" in line and not line.startswith("#"):
            found.append(_seen(current, line))
        elif line and not line.startswith("#"):
            current = line
    return found


ROWS = rows()
STEPS = [seen for seen in ROWS if seen.row.isdigit()]
BRANCHES = [seen for seen in STEPS if seen.ways]
TOTALS = {seen.procedure: seen.time for seen in ROWS if seen.row == "total"}
WHOLES = {seen.procedure: seen.time for seen in ROWS if seen.row == "all"}


@cache
def court() -> Library:
    return load_library(ROOT)


def step_of(seen: Seen) -> Step:
    return court().by_id[seen.procedure].step(int(seen.row))


def means(words: str) -> Meaning | None:
    return None if words == "-" else parse_time(words).means


def marked(step: Step, about: str) -> bool:
    """Return whether a remark says that a part was not simply read."""
    return any(told.about == about and told.kind != "corrected" for told in step.remarks)


def ways_of(seen: Seen) -> set[str]:
    procedure, step = court().by_id[seen.procedure], step_of(seen)
    return {str(exit.to) for exit in exits_of(procedure, step)}


def named(seen: Seen) -> str:
    return f"{seen.procedure}-{seen.row}"


def test_both_readings_have_the_same_steps() -> None:
    second = {(seen.procedure, int(seen.row)) for seen in STEPS}
    first = {(name, step.number) for name, each in court().by_id.items() for step in each.steps}
    assert first == second


@pytest.mark.parametrize("seen", STEPS, ids=named)
def test_time(seen: Seen) -> None:
    step = step_of(seen)
    told = step.time.means if step.time else None
    assert told == means(seen.time.removesuffix("?"))
    assert marked(step, "time") or not seen.time.endswith("?")


@pytest.mark.parametrize("seen", BRANCHES, ids=named)
def test_ways(seen: Seen) -> None:
    known = {way.removeprefix("?") for way in seen.ways} - {""}
    assert not known or ways_of(seen) == known
    if any(way.startswith("?") for way in seen.ways):
        assert marked(step_of(seen), "exits")


def test_a_way_that_the_second_reading_has_not_is_marked_as_inferred() -> None:
    read = {(seen.procedure, int(seen.row)) for seen in BRANCHES}
    bare = [
        (name, step.number)
        for name, each in court().by_id.items()
        for step in each.steps
        if (name, step.number) not in read and not _only_onward(each, step)
        if not all(exit.inferred for exit in step.exits)
    ]
    assert bare == []


def _only_onward(procedure: Procedure, step: Step) -> bool:
    following = step.number + 1 if step.number < len(procedure.steps) else "end"
    return {exit.to for exit in exits_of(procedure, step)} == {following}


def test_times_of_the_whole() -> None:
    whole = {name: each.shared.time for name, each in court().by_id.items() if each.shared.time}
    assert {name: time.means for name, time in whole.items()} == {
        name: means(words) for name, words in WHOLES.items()
    }


def test_stated_totals_are_those_of_the_documents() -> None:
    stated = {name: _stated(each) for name, each in court().by_id.items() if each.stated_total}
    assert stated == {name: _plain(words) for name, words in TOTALS.items()}
    assert sorted(stated) == [f"tabanan-{part}" for part in "abcdef"]


def _stated(procedure: Procedure) -> list[str]:
    total = procedure.stated_total
    assert total is not None
    minutes = [f"{total.minutes} menit"] if total.minutes else []
    return minutes + ([total.as_days.said] if total.as_days else [])


def _plain(words: str) -> list[str]:
    return [part.strip() for part in words.lower().replace(".", "").split("/")]
