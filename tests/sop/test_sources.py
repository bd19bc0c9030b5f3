"""The court's procedures say what was read from their sources: each time, branch, word and total.

`source_table.txt` was written from the documents; performers and inferred ways in it are a reading,
and `test_second_reading.py` holds times and ways against another. A file that only looks like a
procedure (steps of the right number with general words) does not stand against the table.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from pipeline.sop import Library, Procedure, Step, load_library
from pipeline.sop.flow import Total, total_of
from pipeline.sop.times import Span

ROOT = Path(__file__).resolve().parents[2]
TABLE = Path(__file__).with_name("source_table.txt")

# The sums that the sources state themselves, and those that follow from their columns.
TOTALS = {
    "tabanan-a": Total(1500, 1500, ()),
    "tabanan-b": Total(585, 585, ()),
    "tabanan-c": Total(1350, 1350, (9,)),
    "tabanan-d": Total(570, 570, ()),
    "tabanan-e": Total(465, 465, ()),
    "tabanan-f": Total(2550, 2550, ()),
    "madiun-g": Total(400, 400, ()),
    "madiun-h": Total(225, 225, (3, 7)),
    "bangil": Total(225, 225, (3, 7)),
    "tais-01": Total(6550, 6550, ()),
    "tais-02": Total(1905, 1905, ()),
    "tais-03": Total(931, 931, ()),
    "tais-05": Total(2225, 3515, ()),
    "tais-06": Total(330, 360, ()),
    "tais-07": Total(420, 420, ()),
    "tais-08": Total(85, 85, ()),
    "tais-09": Total(450, 450, ()),
    "tais-10": Total(450, 450, ()),
    "tais-11": Total(60, 60, ()),
}


@dataclass(frozen=True)
class Row:
    """One step as the table has it; `doubted`: its time is lost or out of place in the scan."""

    procedure: str
    number: int
    performers: list[str]
    time: str
    doubted: bool
    exits: list[tuple[str, str, str]]
    activity: str
    output: str


def _exit(text: str) -> tuple[str, str, str]:
    when, _, target = text.strip().partition(">")
    to, _, through = target.partition(" ")
    return when, to, through


def _row(procedure: str, line: str) -> Row:
    number, performers, time, exits, activity, output = (part.strip() for part in line.split("|"))
    ways = [_exit(part) for part in exits.split(",")] if exits else []
    plain, doubt = time.removesuffix("?"), time.endswith("?")
    return Row(procedure, int(number), performers.split(), plain, doubt, ways, activity, output)


def rows() -> list[Row]:
    found, current = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if "|" in line and not line.startswith("#"):
            found.append(_row(current, line))
        elif line and not line.startswith("#"):
            current = line
    return found


ROWS = rows()
IDS = sorted({row.procedure for row in ROWS})


@cache
def court() -> Library:
    return load_library(ROOT)


def time_of(step: Step) -> str:
    """Return a time as the table writes it."""
    if step.time is None:
        return "-"
    match step.time.means:
        case Span(least, most):
            return str(least) if least == most else f"{least}-{most}"
        case _:
            return step.time.said


def _inferred(step: Step) -> bool:
    return any(told.about == "time" and told.kind == "inferred" for told in step.remarks)


def differences(row: Row, procedure: Procedure) -> list[str]:
    """Return what a procedure says otherwise than its source of one step."""
    step = procedure.step(row.number)
    exits = [(each.when or "", str(each.to), each.through or "") for each in step.exits]
    same = {
        "performer": [step.performer, *step.together_with] == row.performers,
        "time": time_of(step) == row.time,
        "doubt": _inferred(step) == row.doubted,
        "exits": exits == row.exits,
        "activity": row.activity in step.activity.lower(),
        "output": row.output in (step.output or "-").lower(),
        "no output": (row.output == "-") == (step.output is None),
    }
    return [part for part, holds in same.items() if not holds]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.procedure}-{row.number}")
def test_step(row: Row) -> None:
    assert differences(row, court().by_id[row.procedure]) == []


def test_all_27_procedures_are_there() -> None:
    assert len(IDS) == 27
    assert sorted(court().by_id) == IDS


@pytest.mark.parametrize("name", IDS)
def test_no_step_is_missing(name: str) -> None:
    in_source = [row.number for row in ROWS if row.procedure == name]
    assert [step.number for step in court().by_id[name].steps] == in_source


@pytest.mark.parametrize(("name", "total"), TOTALS.items(), ids=TOTALS)
def test_total(name: str, total: Total) -> None:
    assert total_of(court().by_id[name]) == total


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.procedure}-{row.number}")
def test_a_file_of_general_words_fails(row: Row) -> None:
    plain = court().by_id[row.procedure].step(row.number)
    general = Step.model_validate(
        plain.model_dump(include={"number", "performer"})
        | {"activity": "Melaksanakan kegiatan", "time": "1 jam 1 menit", "output": "Dokumen"}
    )
    steps = tuple(general if step.number == row.number else step for step in _steps(row))
    assert differences(row, court().by_id[row.procedure].model_copy(update={"steps": steps}))


def _steps(row: Row) -> tuple[Step, ...]:
    return court().by_id[row.procedure].steps
