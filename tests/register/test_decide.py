"""Where one obligation stands: every state has its cases, and time only ever works one way."""

import dataclasses
import datetime as dt
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.content.catalogue_own import NotApplicable
from pipeline.content.spans_of_time import end_of, lateness, never_longer
from pipeline.register.board import ORDER
from pipeline.register.covered import Span, covered
from pipeline.register.decide import Duty, Reason, State, decide
from pipeline.register.held import Held
from tests.register.building import DAY, held, obligation

D = dt.date
YEAR_2025 = covered("Tahun 2025")
HALF = {"months": 6}
YEARLY = {"months": 12, "basis": "usual", "vouched": True}


@pytest.mark.parametrize(
    ("told", "page", "day", "state", "reason", "due"),
    [
        # Six months from the last update; a quarter of that, 30 days at most, is soon.
        (HALF, held(D(2026, 6, 1)), D(2026, 10, 31), State.PRESENT, Reason.CURRENT, D(2026, 12, 1)),
        (HALF, held(D(2026, 6, 1)), D(2026, 11, 1), State.DUE_SOON, Reason.PAGE, D(2026, 12, 1)),
        (HALF, held(D(2026, 6, 1)), D(2026, 12, 1), State.DUE_SOON, Reason.PAGE, D(2026, 12, 1)),
        (HALF, held(D(2026, 6, 1)), D(2026, 12, 2), State.OVERDUE, Reason.PAGE, D(2026, 12, 1)),
        # The last day of a shorter month.
        (HALF, held(D(2026, 8, 31)), DAY, State.PRESENT, Reason.CURRENT, D(2027, 2, 28)),
        # A document older than its period, though the page is of today; unless it stays in force.
        (HALF, held(documents=D(2026, 5, 1)), DAY, State.OVERDUE, Reason.DOCUMENT, D(2026, 11, 1)),
        (
            {**HALF, "standing_documents": True},
            held(documents=D(2026, 5, 1)),
            *(DAY, State.PRESENT, Reason.CURRENT, D(2027, 5, 20)),
        ),
        # Figures of last year are good until the next ones have had their quarter of a year.
        (
            {**YEARLY, "reported_within": 3},
            held(D(2026, 11, 1), covers=YEAR_2025),
            *(D(2027, 3, 31), State.DUE_SOON, Reason.FIGURES, D(2027, 3, 31)),
        ),
        (
            YEARLY,
            held(D(2027, 4, 1), covers=YEAR_2025),
            *(D(2027, 4, 1), State.OVERDUE, Reason.FIGURES, D(2027, 3, 31)),
        ),
        (
            {**YEARLY, "reported_within": 0},
            held(DAY, covers=covered("Tahun 2024")),
            *(DAY, State.OVERDUE, Reason.FIGURES, D(2025, 12, 31)),
        ),
        # A plan is good for its own year, not for the one after.
        (
            {**YEARLY, "looks": "ahead"},
            held(D(2026, 1, 20), covers=covered("Tahun 2026")),
            *(DAY, State.PRESENT, Reason.CURRENT, D(2027, 3, 31)),
        ),
        # Reports whose period nobody laid down are as far apart as they are long.
        (
            {"basis": "usual", "vouched": True},
            held(DAY, covers=covered("Triwulan I 2026")),
            *(DAY, State.OVERDUE, Reason.FIGURES, D(2026, 7, 31)),
        ),
        (YEARLY, held(told=True), DAY, State.UNKNOWN, Reason.UNREAD, None),
        # What is there and does not count.
        (HALF, held(unfilled=True), DAY, State.MISSING, Reason.UNFILLED, None),
        (HALF, held(silent=True), DAY, State.MISSING, Reason.SILENT, None),
        (HALF, held(shown=False), DAY, State.MISSING, Reason.NOT_SHOWN, None),
        (HALF, held(D(2026, 11, 21)), DAY, State.UNKNOWN, Reason.LATER, None),
        (HALF, None, DAY, State.MISSING, Reason.ABSENT, None),
        # What lives elsewhere is met by a link, and has no day of its own.
        ({"live": True, "days": 1}, held(D(2020, 1, 2)), DAY, State.PRESENT, Reason.CURRENT, None),
        ({"live": True}, held(linked=False), DAY, State.MISSING, Reason.NO_LINK, None),
        ({"link_only": True, "basis": "link"}, None, DAY, State.MISSING, Reason.ABSENT, None),
        # What is owed only when something happens.
        ({"basis": "event"}, None, DAY, State.UNKNOWN, Reason.EVENT, None),
        ({"basis": "event"}, held(D(2020, 1, 2)), DAY, State.PRESENT, Reason.CURRENT, None),
        ({"weeks": 1}, held(D(2026, 11, 13)), DAY, State.DUE_SOON, Reason.PAGE, DAY),
        ({"weeks": 1}, held(D(2026, 11, 12)), DAY, State.OVERDUE, Reason.PAGE, D(2026, 11, 19)),
    ],
)
def test_each_state(
    told: dict[str, Any], page: Held | None, day: D, state: State, reason: Reason, due: D | None
) -> None:
    assert decide(Duty(obligation(**told)), page, day)[:3] == (state, reason, due)


@pytest.mark.parametrize(
    ("period", "percent", "months"),
    [
        ({"months": 12}, 25, 3),
        ({"months": 12}, 10, 2),
        ({"months": 3}, 25, 1),
        ({"months": 12}, 0, 0),
        ({"months": 1}, 100, 1),
        ({"days": 122}, 25, 1),
        ({"days": 123}, 25, 2),
        ({"weeks": 1}, 100, 0),
    ],
)
def test_how_late_a_report_may_be(period: dict[str, int], percent: int, months: int) -> None:
    item = obligation(late_percent=percent, **period)
    assert item.period is not None and lateness(item, item.period) == months
    told = item.model_copy(update={"reported_within": 5})
    assert lateness(told, item.period) == 5


def test_what_does_not_bind_or_was_decided_or_compared() -> None:
    item = obligation(months=6)
    since, until = D(2026, 1, 1), D(2026, 12, 31)
    told = {"id": "B1.01", "reason": "Tidak ada tahun ini.", "approved_by": "ketua"}
    exempt = NotApplicable(since=since, until=until, **told)
    found = [
        decide(duty, None, DAY)[:2]
        for duty in (Duty(item, exempt=exempt), Duty(item, binds=False), Duty(item, compared=False))
    ]
    assert found == [
        (State.NOT_APPLICABLE, Reason.DECIDED),
        (State.NOT_APPLICABLE, Reason.NOT_BOUND),
        (State.UNKNOWN, Reason.NOT_COMPARED),
    ]


_DAYS = st.dates(D(2024, 1, 1), D(2029, 12, 31))
_MORE = st.integers(0, 800).map(lambda days: dt.timedelta(days=days))
_LENGTHS = st.one_of(
    st.integers(1, 24).map(lambda n: {"months": n}),
    st.integers(1, 60).map(lambda n: {"weeks": n}),
    st.integers(1, 366).map(lambda n: {"days": n}),
)


def _span(last: D) -> Span:
    return Span(last - dt.timedelta(days=30), last)


@st.composite
def _pages(draw: st.DrawFn, before: D) -> Held:
    past = st.integers(0, 900).map(lambda days: before - dt.timedelta(days=days))
    return held(
        draw(past),
        documents=draw(st.none() | past),
        covers=draw(st.none() | past.map(_span)),
        unfilled=draw(st.booleans()),
        silent=draw(st.booleans()),
        linked=draw(st.booleans()),
    )


@st.composite
def _updates(draw: st.DrawFn, page: Held, day: D) -> Held:
    """Return what became of a page: nothing of it is older, and nothing was emptied."""

    def newer(old: D | None) -> D | None:
        return None if old is None else min(old + draw(_MORE), max(old, day))

    covers = page.covers and _span(newer(page.covers.last) or page.covers.last)
    return dataclasses.replace(
        page,
        updated=newer(page.updated) or page.updated,
        documents=newer(page.documents),
        covers=covers,
        unfilled=page.unfilled and draw(st.booleans()),
        silent=page.silent and draw(st.booleans()),
        linked=page.linked or draw(st.booleans()),
    )


_KINDS = st.fixed_dictionaries(
    {
        "vouched": st.booleans(),
        "looks": st.sampled_from(["back", "ahead"]),
        "reported_within": st.none() | st.integers(0, 6),
        "late_percent": st.integers(0, 100),
        "live": st.booleans(),
        "standing_documents": st.booleans(),
        "basis": st.sampled_from(["floor", "stated", "usual"]),
    }
)


@given(st.data(), _DAYS, _LENGTHS, _KINDS)
def test_an_update_never_makes_a_state_worse(
    data: st.DataObject, day: D, length: dict[str, int], kind: dict[str, Any]
) -> None:
    page = data.draw(_pages(day))
    after = data.draw(_updates(page, day))
    duty = Duty(obligation(**length, **kind))
    old, new = decide(duty, page, day), decide(duty, after, day)
    assert ORDER.index(new.state) <= ORDER.index(old.state)
    assert old.due is None or new.due is None or new.due >= old.due


@given(st.data(), _DAYS, _LENGTHS, _LENGTHS, _KINDS)
def test_a_longer_period_never_makes_it_earlier(
    data: st.DataObject, day: D, one: dict[str, int], other: dict[str, int], kind: dict[str, Any]
) -> None:
    short, long = obligation(**one, **kind), obligation(**other, **kind)
    assert short.period is not None and long.period is not None
    assume(never_longer(short.period, long.period))
    page = data.draw(_pages(day))
    old, new = decide(Duty(short), page, day), decide(Duty(long), page, day)
    assert (old.due is None) == (new.due is None)
    assert old.due is None or new.due is None or new.due >= old.due
    assert ORDER.index(new.state) <= ORDER.index(old.state)


@given(st.data(), _DAYS, _LENGTHS, _KINDS)
def test_a_later_day_never_makes_a_state_better(
    data: st.DataObject, day: D, length: dict[str, int], kind: dict[str, Any]
) -> None:
    page = data.draw(_pages(day))
    duty = Duty(obligation(**length, **kind))
    old, new = decide(duty, page, day), decide(duty, page, day + data.draw(_MORE))
    assert ORDER.index(new.state) >= ORDER.index(old.state)


@given(_DAYS, _LENGTHS, _LENGTHS)
def test_which_length_is_longer_holds_on_every_day(
    day: D, one: dict[str, int], other: dict[str, int]
) -> None:
    short, long = obligation(**one).period, obligation(**other).period
    assert short is not None and long is not None
    if never_longer(short, long):
        assert end_of(day, short) <= end_of(day, long)
