"""A document on paper: pages are filled and not overfilled, whatever the rows need."""

import datetime as dt
import json
from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.sop import Exit, Procedure, load_library
from pipeline.sop.document.facts import Document, document_of
from pipeline.sop.document.paper import (
    MARGIN,
    PAGE,
    Heights,
    Imprint,
    height_of,
    paged,
    to_measure,
    to_set,
    unit,
    widths,
)
from pipeline.sop.filed import Library
from tests.conftest import SOAK

ROOT = Path(__file__).resolve().parents[3]
COURT = "Pengadilan Negeri Contoh"
IMPRINT = Imprint(COURT, dt.date(2026, 11, 20))
ROOM = PAGE[1] - 2 * MARGIN


@cache
def library() -> Library:
    return load_library(ROOT)


def redraw(procedure: Procedure, breaks: Sequence[int]) -> Document:
    return document_of(procedure, library().regulations, COURT, breaks)


def long_procedure(count: int) -> Procedure:
    """Return a procedure of so many steps with a way back from the middle."""
    base = library().by_id["tabanan-e"]
    back = (Exit(to=2, when="tidak valid"), Exit(to=count // 2 + 1, when="valid"))
    steps = tuple(
        base.steps[at % 4].model_copy(
            update={"number": at + 1, "exits": back if at + 1 == count // 2 else ()}
        )
        for at in range(count)
    )
    return base.model_copy(update={"steps": steps})


def test_the_columns_fill_the_page_whatever_their_number() -> None:
    for count in range(1, 12):
        assert abs(sum(widths(count)) - (PAGE[0] - 2 * MARGIN)) < 0.01
        assert min(widths(count)) > 0
    assert unit(5) * 11 > 6, "the words of a label are 6 points or more"


@settings(max_examples=300 if SOAK else 10, deadline=None)
@given(
    heights=st.lists(st.floats(10, 300), min_size=30, max_size=30),
    count=st.integers(4, 30 if SOAK else 16),
)
def test_no_page_is_overfilled_and_no_row_is_lost(heights: list[float], count: int) -> None:
    told = Heights(tuple(heights[:count]), 40.0)
    document, pages = paged(partial(redraw, long_procedure(count)), told)
    assert [line.number for page in pages for line in page] == list(range(1, count + 1))
    for page in pages:
        used = sum(height_of(document, line, told) for line in page)
        assert used <= ROOM - told.head or len(page) == 1


def test_a_page_is_broken_only_where_the_next_row_has_no_room() -> None:
    told = Heights((50.0,) * 24, 40.0)
    document, pages = paged(partial(redraw, long_procedure(24)), told)
    assert len(pages) == 3
    for page, following in pairwise(pages):
        used = sum(height_of(document, line, told) for line in page)
        assert used + height_of(document, following[0], told) > ROOM - told.head - 50


def test_what_typst_is_given_is_plain_and_complete() -> None:
    document = redraw(library().by_id["tabanan-e"], ())
    told = Heights((60.0,) * 7, 40.0)
    data = json.loads(json.dumps(to_set(document, (document.lines,), told, IMPRINT)))
    assert [row["number"] for row in data["pages"][0]] == [1, 2, 3, 4, 5, 6, 7]
    assert data["court"] == COURT
    assert data["rows"] == json.loads(json.dumps(to_measure(document, IMPRINT)))["rows"]
    assert data["pages"][0][3]["shapes"][0]["form"] == "diamond"
