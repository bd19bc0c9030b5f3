"""No line of a chart runs through words or through a shape that it does not belong to."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.sop import Procedure, load_library
from pipeline.sop.chart import WIDTH, Chart, Form, chart_of
from pipeline.sop.chart.wrap import width_of, wrapped
from pipeline.sop.flow import exits_of
from tests.conftest import SOAK
from tests.sop.chart.drawn import laid, overlapping, touching, words

ROOT = Path(__file__).resolve().parents[3]
_WORDS = st.lists(
    st.text("abcdefmw ABM-", min_size=1, max_size=14).map(str.strip).filter(bool),
    min_size=1,
    max_size=6,
).map(" ".join)


@cache
def procedures() -> dict[str, Procedure]:
    return dict(load_library(ROOT).by_id)


@st.composite
def any_procedure(draw: st.DrawFn) -> Procedure:
    """Draw a procedure with whatever a file may say of roles, branches, loops and companions."""
    roles = [f"peran_{n}" for n in range(draw(st.integers(1, 5)))]
    count = draw(st.integers(1, 12 if SOAK else 7))
    targets = st.one_of(st.integers(1, count), st.just("end"))
    steps = [
        {
            "number": number,
            "activity": "Memeriksa berkas",
            "performer": draw(st.sampled_from([*roles, roles[0], None])),
            "together_with": draw(st.lists(st.sampled_from(roles), max_size=3, unique=True)),
            "time": None,
            "output": None,
            "exits": draw(st.lists(_exit(targets, roles), max_size=3)),
        }
        for number in range(1, count + 1)
    ]
    return Procedure.model_validate(_told(roles, steps), strict=False)


def _exit(targets: st.SearchStrategy[Any], roles: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    through = st.sampled_from([None, None, *roles])
    return st.fixed_dictionaries({"to": targets, "when": _WORDS, "through": through})


def _told(roles: list[str], steps: list[dict[str, Any]]) -> dict[str, Any]:
    empty = ("number", "made", "revised", "effective", "approved_by", "review_by", "warning")
    lists = ("legal_basis", "related", "qualifications", "equipment", "records")
    return {
        "id": "acak",
        "title": "Acak",
        "source": {"court": "Pengadilan Contoh", "document": "Contoh"},
        **dict.fromkeys(empty),
        **dict.fromkeys(lists, ()),
        "roles": {role: {"title": role} for role in roles},
        "steps": steps,
    }


@settings(max_examples=1500 if SOAK else 25, deadline=None)
@given(procedure=any_procedure(), data=st.data())
def test_nothing_is_crossed_in_any_procedure_on_any_pages(
    procedure: Procedure, data: st.DataObject
) -> None:
    count = len(procedure.steps)
    breaks = data.draw(st.sets(st.integers(1, count), max_size=3))
    more = data.draw(st.lists(st.floats(0, 300), min_size=count, max_size=count))
    drawn = laid(chart_of(procedure, breaks), more)
    assert touching(drawn) == []
    assert overlapping(drawn) == []


@pytest.mark.parametrize("name", sorted(procedures()))
def test_nothing_is_crossed_in_the_procedures_of_the_court(name: str) -> None:
    procedure = procedures()[name]
    count = len(procedure.steps)
    for breaks in ((), *((first,) for first in range(2, count + 1))):
        chart = chart_of(procedure, breaks)
        for more in ([0.0] * count, [37.5 * (at % 4) for at in range(count)]):
            drawn = laid(chart, more)
            assert touching(drawn) == []
            assert overlapping(drawn) == []


@settings(max_examples=300 if SOAK else 12, deadline=None)
@given(procedure=any_procedure())
def test_all_is_inside_the_columns_and_rows(procedure: Procedure) -> None:
    chart = chart_of(procedure)
    wide = WIDTH * len(chart.columns)
    for row in chart.rows:
        assert all(shape.x - shape.width / 2 > 0 for shape in row.shapes)
        assert all(shape.x + shape.width / 2 < wide for shape in row.shapes)
        assert all(shape.y + shape.height / 2 < row.height for shape in row.shapes)
        assert all(0 < line.x1 <= line.x2 < wide for line in row.lines)
        assert all(0 <= line.y1 <= (line.y2 or row.height) <= row.height for line in row.lines)


@settings(max_examples=300 if SOAK else 12, deadline=None)
@given(procedure=any_procedure(), data=st.data())
def test_every_way_is_drawn(procedure: Procedure, data: st.DataObject) -> None:
    breaks = data.draw(st.sets(st.integers(1, len(procedure.steps)), max_size=3))
    chart = chart_of(procedure, breaks)
    ways = [exit for step in procedure.steps for exit in exits_of(procedure, step)]
    told = [" ".join(wrapped(exit.when, WIDTH)) for exit in ways if exit.when]
    assert len(words(chart, Form.LABEL)) == len(told)
    if any(exit.to == "end" for exit in ways):
        assert "Selesai" in words(chart, Form.CAPSULE)
    assert "Mulai" in words(chart, Form.CAPSULE)


def _heads(chart: Chart) -> list[int]:
    return [sum(1 for line in row.lines if line.arrow) for row in chart.rows]


def test_a_branch_that_goes_back_has_its_words_and_its_arrow() -> None:
    chart = chart_of(procedures()["tabanan-e"])
    assert words(chart, Form.LABEL)[:2] == ["tidak valid", "valid"]
    assert _heads(chart)[2] == 2, "step 3 is reached from step 2, and again from step 4"
    assert chart.rows[3].shapes[0].form is Form.DIAMOND


def test_a_way_to_another_page_has_the_same_letter_at_both_ends() -> None:
    chart = chart_of(procedures()["tabanan-e"], (4,))
    assert words(chart, Form.CONNECTOR) == ["A", "B", "B", "A"]
    assert words(chart_of(procedures()["tabanan-e"]), Form.CONNECTOR) == []


def test_a_step_nobody_is_said_to_do_is_marked() -> None:
    told = procedures()["tais-08"]
    nobody = tuple(step.model_copy(update={"performer": None}) for step in told.steps)
    rows = chart_of(told.model_copy(update={"steps": nobody})).rows
    assert [(shape.unknown, shape.lines) for shape in rows[1].shapes] == [(True, ("?",))]
    assert [(shape.unknown, shape.lines) for shape in rows[0].shapes] == [(True, ("Mulai",))]


@given(text=_WORDS, width=st.floats(15, 90))
def test_words_are_broken_to_the_width_and_none_is_lost(text: str, width: float) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line) <= width or len(line) == 1 for line in lines)
