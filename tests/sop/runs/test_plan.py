"""runs.yml: what the court carries out; every fault of it is told at once, with its line."""

from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.sop.runs.plan import FILE, Practice, agree, read_plans
from tests.demo import ROOT
from tests.sop.runs.making import library, practice


def faults(text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        agree(text.encode(), read_plans(text.encode()), library())
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("runs:\n  tais-99: {}\n", 2, "Tidak ada SOP", id="no such procedure"),
        pytest.param("runs:\n  tais-07:\n    evidence: [8]\n", 3, "1 sampai 7", id="no step"),
        pytest.param(
            "runs:\n  tais-07:\n    register:\n      - {step: 9, keys: [number]}\n",
            3,
            "1 sampai 7",
            id="no step of the register",
        ),
        pytest.param("runs:\n  tais-07: {every: hari}\n", 2, "salah satu dari", id="every"),
        pytest.param("runs:\n  tais-07: {since: kemarin}\n", 2, "tanggal", id="since"),
        pytest.param("runs:\n  tais-07: {sejak: 2026-11-02}\n", 2, "tidak dikenal", id="key"),
        pytest.param("runs: [\n", 2, "tidak terbaca", id="broken"),
    ],
)
def test_fault(text: str, line: int, says: str) -> None:
    [told] = faults(text)
    assert told.startswith(f"{FILE}:{line}:")
    assert says in told


def test_every_fault_at_once() -> None:
    text = "runs:\n  tais-99: {}\n  tais-07: {evidence: [0]}\n  tais-98: {}\n"
    assert len(faults(text)) == 3


def test_the_court_s_own_file_agrees_with_its_procedures() -> None:
    raw = Path(ROOT / FILE).read_bytes()
    plans = read_plans(raw)
    agree(raw, plans, library())
    assert {sop for sop, plan in plans.items() if plan.closes_with} == {"tabanan-a", "madiun-a"}
    assert {sop for sop, plan in plans.items() if plan.register_} == {"tabanan-b", "madiun-b"}


def test_a_court_without_the_file_plans_nothing() -> None:
    assert read_plans(None) == {}


@pytest.mark.parametrize(
    ("one", "every", "on_day"),
    [
        pytest.param(practice("tais-10"), "day", None, id="the procedure says it"),
        pytest.param(practice("tabanan-c"), "month", None, id="the longest of its steps"),
        pytest.param(practice("madiun-c"), "month", 30, id="on the 30th"),
        pytest.param(practice("tais-07"), "event", None, id="nothing says it"),
        pytest.param(practice("tais-10", every="week"), "week", None, id="the court says it"),
        pytest.param(practice("madiun-c", on_day=10), "month", 10, id="the court's own day"),
    ],
)
def test_how_often(one: Practice, every: str, on_day: int | None) -> None:
    assert (one.every, one.on_day) == (every, on_day)


@pytest.mark.parametrize(
    ("one", "step", "every"),
    [
        pytest.param(practice("tabanan-c"), 2, "week", id="weekly within the month"),
        pytest.param(practice("tabanan-c"), 5, None, id="monthly within the month"),
        pytest.param(practice("tabanan-c", every="week"), 5, None, id="monthly, run weekly"),
        pytest.param(practice("tabanan-c", every="event"), 2, None, id="on an event"),
        pytest.param(practice("tais-07"), 1, None, id="no cadence"),
    ],
)
def test_which_steps_come_round(one: Practice, step: int, every: str | None) -> None:
    assert one.repeats(step) == every
