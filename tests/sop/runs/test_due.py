"""What is due: nothing is forgotten, nothing twice, and what is closed is quiet."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.sop.runs.due import due
from pipeline.sop.runs.periods import last_working_day, periods_between
from pipeline.sop.runs.plan import Practice
from tests.sop.runs.making import (
    CALENDAR,
    START,
    closed,
    library,
    opened,
    practice,
    progress,
    tell,
    ways,
    wish,
)

SINCE = dt.date(2026, 11, 2)
SOME = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
SCHEDULED = ["tais-01", "tais-10", "tabanan-c", "madiun-c", "tabanan-d"]


def planned(sop: str) -> dict[str, Practice]:
    return {sop: practice(sop, since=SINCE)}


@SOME
@given(st.sampled_from(SCHEDULED), st.integers(0, 70), st.data())
def test_every_period_has_a_run_or_is_due_to_start(
    sop: str, days: int, data: st.DataObject
) -> None:
    day, one = SINCE + dt.timedelta(days), planned(sop)[sop]
    wanted = [
        period.name
        for period in periods_between(one.every, SINCE, day)
        if (last := last_working_day(period, CALENDAR, one.on_day)) and last >= SINCE
    ]
    begun = data.draw(st.lists(st.sampled_from(wanted), unique=True)) if wanted else []
    runs = [(opened(one).model_copy(update={"period": name}), one) for name in begun]
    found = due(planned(sop), runs, CALENDAR, day)
    starts = [each.period for each in found if each.what == "start"]
    assert sorted([*starts, *begun]) == sorted(wanted)
    assert [each.late for each in found] == sorted((each.late for each in found), reverse=True)
    assert all((each.late > 0) <= (each.by is not None and each.by < day) for each in found)


@pytest.mark.parametrize("sop", sorted(library()))
@SOME
@given(data=st.data())
def test_a_run_is_due_for_one_thing_until_it_is_closed(sop: str, data: st.DataObject) -> None:
    one, run, _ = data.draw(ways(sop))
    cut = data.draw(st.integers(0, len(run.entries)))
    part = run.model_copy(update={"entries": run.entries[:cut]})
    day = START.date() + dt.timedelta(data.draw(st.integers(0, 60)))
    found = [each for each in due({}, [(part, one)], CALENDAR, day) if "(" not in each.period]
    assert len(found) == 1
    awaits = progress(part, one).awaits
    assert (found[0].what, found[0].step) == (
        ("close", None) if awaits == "end" else ("step", awaits)
    )
    assert due({}, [(closed(part), one)], CALENDAR, day) == ()


@pytest.mark.parametrize(
    ("sop", "by"),
    [
        pytest.param("tais-07", "2026-11-02", id="an hour after it began, the same day"),
        pytest.param("tais-08", "2026-11-02", id="a quarter of an hour"),
        pytest.param("madiun-b", "2026-11-02", id="the first day"),
        pytest.param("tais-02", "2026-11-03", id="a day of 450 minutes from 09.00"),
        pytest.param("tais-12", None, id="no time in the source"),
    ],
)
def test_a_step_after_an_event_is_due_by_its_own_time(sop: str, by: str | None) -> None:
    one = practice(sop)
    [found] = due({}, [(opened(one), one)], CALENDAR, START.date())
    assert (found.by.isoformat() if found.by else None) == by


def test_the_nth_day_is_counted_in_working_days() -> None:
    one = practice("madiun-a")
    thursday = dt.datetime(2026, 11, 5, 9, tzinfo=CALENDAR.zone)
    run = opened(one, thursday)
    for step, by in ((1, "2026-11-05"), (2, "2026-11-06"), (3, "2026-11-09")):
        [found] = due({}, [(run, one)], CALENDAR, thursday.date())
        assert found.by is not None
        assert (found.step, found.by.isoformat()) == (step, by)
        run = tell(run, one, wish(step))


def test_why_it_waits_is_told() -> None:
    one = practice("tais-07")
    run = tell(opened(one), one, wish(1, state="not_done", note="Menunggu laporan."))
    [found] = due({}, [(run, one)], CALENDAR, START.date())
    assert (found.step, found.held, found.performer) == (1, "Menunggu laporan.", "Staf TI")
    assert found.roles == frozenset({"it_admin"})
