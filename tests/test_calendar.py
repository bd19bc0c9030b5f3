"""The court's calendar: known days, legal counting, and what must hold for any days and minutes."""

import csv
import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calendar import Spent, WorkingCalendar
from tests.corpora import corpus

WIB = ZoneInfo("Asia/Jakarta")
COURT = WorkingCalendar()
FULL_DAY = ((dt.time(8), dt.time(12)), (dt.time(13), dt.time(16, 30)))
FRIDAY = ((dt.time(7, 30), dt.time(11, 30)), (dt.time(13), dt.time(16, 30)))
FLEXIBLE = WorkingCalendar(
    own_holidays=frozenset({dt.date(2026, 11, 18)}), week=(*[FULL_DAY] * 4, FRIDAY)
)

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2028, 12, 31))
MOMENTS = st.builds(dt.datetime.combine, DAYS, st.times(), st.just(WIB))
CALENDARS = st.sampled_from([COURT, FLEXIBLE, WorkingCalendar(minutes_per_day=390)])


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=WIB)


@pytest.mark.parametrize(
    ("text", "works"),
    [
        pytest.param("2026-11-20", True, id="an ordinary Friday"),
        pytest.param("2026-11-21", False, id="a Saturday"),
        pytest.param("2026-11-22", False, id="a Sunday"),
        pytest.param("2026-08-17", False, id="a national holiday"),
        pytest.param("2026-12-24", False, id="cuti bersama"),
        pytest.param("2025-08-18", False, id="cuti bersama added within the year"),
    ],
)
def test_is_working_day(text: str, works: bool) -> None:
    assert COURT.is_working_day(day(text)) is works


def test_the_courts_own_days_off_and_on_count() -> None:
    own = WorkingCalendar(
        own_holidays=frozenset({day("2026-11-20")}),
        own_working_days=frozenset({day("2026-12-24"), day("2026-11-21")}),
    )
    assert not own.is_working_day(day("2026-11-20"))
    assert own.is_working_day(day("2026-12-24"))
    assert not own.is_working_day(day("2026-11-21")), "a Saturday stays a Saturday"


def test_every_day_off_of_the_corpus_is_no_working_day() -> None:
    path = corpus("indonesian/dev/holidays_ID_pypi-holidays-0.108.csv")
    with path.open(encoding="utf-8", newline="") as rows:
        days_off = {day(row["date"]) for row in csv.DictReader(rows)}
    assert len(days_off) > 90
    for year in sorted({off.year for off in days_off}):
        first = dt.date(year, 1, 1)
        weekdays = (first + dt.timedelta(i) for i in range(366))
        for each in (d for d in weekdays if d.year == year and d.weekday() < 5):
            assert COURT.is_working_day(each) is (each not in days_off), each


@pytest.mark.parametrize(
    ("start", "n", "lands"),
    [
        pytest.param("2026-11-20", 0, "2026-11-20", id="zero from a working day stays"),
        pytest.param("2026-11-21", 0, "2026-11-23", id="zero from a Saturday is Monday"),
        pytest.param("2026-11-21", 1, "2026-11-23", id="one from a Saturday is Monday too"),
        pytest.param("2026-11-20", 1, "2026-11-23", id="over a weekend"),
        pytest.param("2026-12-23", 1, "2026-12-28", id="over Christmas and cuti bersama"),
        pytest.param("2026-11-02", 10, "2026-11-16", id="ten days to answer a request"),
        pytest.param("2026-11-02", 17, "2026-11-25", id="and seven more with reasons"),
        pytest.param("2026-11-23", -1, "2026-11-20", id="back over a weekend"),
        pytest.param("2026-12-28", -1, "2026-12-23", id="back over Christmas"),
    ],
)
def test_add_working_days(start: str, n: int, lands: str) -> None:
    assert COURT.add_working_days(day(start), n) == day(lands)


@given(calendar=CALENDARS, start=DAYS, n=st.integers(-300, 300))
def test_adding_never_lands_on_a_day_off(calendar: WorkingCalendar, start: dt.date, n: int) -> None:
    assert calendar.is_working_day(calendar.add_working_days(start, n))


@given(start=DAYS, n=st.integers(-300, 300).filter(bool))
def test_between_counts_what_was_added(start: dt.date, n: int) -> None:
    assert COURT.working_days_between(start, COURT.add_working_days(start, n)) == n


@given(days=st.tuples(DAYS, DAYS, DAYS))
def test_days_add_up_over_a_split(days: tuple[dt.date, dt.date, dt.date]) -> None:
    a, b, c = sorted(days)
    between = COURT.working_days_between
    assert between(a, b) + between(b, c) == between(a, c)


def test_a_day_is_no_working_day_away_from_itself() -> None:
    assert COURT.working_days_between(day("2026-11-20"), day("2026-11-20")) == 0


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        pytest.param("2026-11-20T08:00", "2026-11-20T16:30", 450, id="a whole day"),
        pytest.param("2026-11-20T00:00", "2026-11-21T00:00", 450, id="a whole day, from midnight"),
        pytest.param("2026-11-20T11:30", "2026-11-20T13:30", 60, id="over the break"),
        pytest.param("2026-11-20T12:10", "2026-11-20T12:50", 0, id="within the break"),
        pytest.param("2026-11-20T16:00", "2026-11-23T08:15", 45, id="over a weekend"),
        pytest.param("2026-12-23T16:00", "2026-12-28T09:00", 90, id="over Christmas"),
        pytest.param("2026-11-20T20:00", "2026-11-22T09:00", 0, id="outside working hours"),
        pytest.param("2026-11-20T10:00:59", "2026-11-20T10:01:01", 1, id="seconds are cut off"),
        pytest.param("2026-11-20T09:00", "2026-11-20T08:30", -30, id="backwards"),
    ],
)
def test_working_minutes_between(start: str, end: str, minutes: int) -> None:
    assert COURT.working_minutes_between(at(start), at(end)) == minutes


def test_a_moment_of_another_zone_is_the_same_moment() -> None:
    start = dt.datetime(2026, 11, 20, 1, 0, tzinfo=dt.UTC)
    assert COURT.working_minutes_between(start, at("2026-11-20T09:00")) == 60
    assert COURT.add_working_minutes(start, 30) == at("2026-11-20T08:30")


def test_hours_differ_by_weekday() -> None:
    friday = FLEXIBLE.working_minutes_between(at("2026-11-20T07:00"), at("2026-11-20T12:00"))
    thursday = FLEXIBLE.working_minutes_between(at("2026-11-19T07:00"), at("2026-11-19T12:00"))
    assert (thursday, friday) == (240, 240)
    assert FLEXIBLE.add_working_minutes(at("2026-11-20T07:00"), 0) == at("2026-11-20T07:30")


@pytest.mark.parametrize(
    ("start", "minutes", "lands"),
    [
        pytest.param("2026-11-20T08:00", 60, "2026-11-20T09:00", id="within the morning"),
        pytest.param("2026-11-20T11:30", 60, "2026-11-20T13:30", id="over the break"),
        pytest.param("2026-11-20T16:00", 30, "2026-11-20T16:30", id="to the end of the day"),
        pytest.param("2026-11-20T16:00", 31, "2026-11-23T08:01", id="one minute over it"),
        pytest.param("2026-11-21T10:00", 0, "2026-11-23T08:00", id="zero on a Saturday"),
        pytest.param("2026-11-20T12:30", 0, "2026-11-20T13:00", id="zero in the break"),
        pytest.param("2026-11-20T09:15", 0, "2026-11-20T09:15", id="zero at work"),
        pytest.param("2026-12-23T08:00", 1500, "2026-12-30T10:30", id="3 d 2 h 30 min"),
    ],
)
def test_add_working_minutes(start: str, minutes: int, lands: str) -> None:
    assert COURT.add_working_minutes(at(start), minutes) == at(lands)


@given(calendar=CALENDARS, moments=st.tuples(MOMENTS, MOMENTS, MOMENTS))
def test_minutes_add_up_over_a_split(
    calendar: WorkingCalendar, moments: tuple[dt.datetime, dt.datetime, dt.datetime]
) -> None:
    a, b, c = moments
    between = calendar.working_minutes_between
    assert between(a, b) + between(b, c) == between(a, c)


@given(calendar=CALENDARS, start=MOMENTS, minutes=st.integers(0, 20_000))
def test_minutes_between_are_the_minutes_added(
    calendar: WorkingCalendar, start: dt.datetime, minutes: int
) -> None:
    end = calendar.add_working_minutes(start, minutes)
    assert calendar.working_minutes_between(start, end) == minutes
    assert calendar.is_working_day(end.date())


@given(calendar=CALENDARS, start=DAYS, n=st.integers(1, 60))
def test_whole_days_have_the_minutes_of_a_day(
    calendar: WorkingCalendar, start: dt.date, n: int
) -> None:
    first = dt.datetime.combine(start + dt.timedelta(1), dt.time(), WIB)
    end = dt.datetime.combine(calendar.add_working_days(start, n), dt.time(23, 59), WIB)
    assert calendar.working_minutes_between(first, end) == n * calendar.minutes_per_day


@pytest.mark.parametrize(
    ("minutes", "spent"),
    [
        pytest.param(0, (0, 0, 0), id="nothing"),
        pytest.param(449, (0, 7, 29), id="a minute less than a day"),
        pytest.param(450, (1, 0, 0), id="a day"),
        pytest.param(465, (1, 0, 15), id="the content SOP of Tabanan"),
        pytest.param(585, (1, 2, 15), id="the request SOP of Tabanan"),
        pytest.param(1350, (3, 0, 0), id="the maintenance SOP of Tabanan"),
        pytest.param(1500, (3, 2, 30), id="the policy SOP of Tabanan"),
        pytest.param(2100, (4, 5, 0), id="the website SOP of Tabanan"),
    ],
)
def test_in_days(minutes: int, spent: tuple[int, int, int]) -> None:
    assert COURT.in_days(minutes) == Spent(*spent)


@given(calendar=CALENDARS, minutes=st.integers(0, 100_000))
def test_in_days_loses_nothing(calendar: WorkingCalendar, minutes: int) -> None:
    spent = calendar.in_days(minutes)
    assert spent.days * calendar.minutes_per_day + spent.hours * 60 + spent.minutes == minutes


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        pytest.param("2025-06-01", True, id="a past year"),
        pytest.param("2026-11-20", True, id="this year"),
        pytest.param("2027-11-20", False, id="a year with estimated dates"),
        pytest.param("2028-11-20", False, id="a year without cuti bersama"),
        pytest.param("2150-01-03", False, id="beyond the list"),
    ],
)
def test_is_certain(text: str, certain: bool) -> None:
    assert COURT.is_certain(day(text)) is certain


def test_certain_until_is_the_end_of_the_last_settled_year() -> None:
    assert COURT.certain_until(day("2025-03-03")) == day("2026-12-31")
    assert COURT.certain_until(day("2027-03-03")) is None


def test_a_year_the_court_has_checked_is_certain() -> None:
    checked = WorkingCalendar(checked_years=frozenset({2027}))
    assert checked.certain_until(day("2026-11-20")) == day("2027-12-31")


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"minutes_per_day": 0}, id="no minutes"),
        pytest.param({"minutes_per_day": 721}, id="more than fit in a day"),
        pytest.param({"week": (FULL_DAY,)}, id="not five days"),
        pytest.param({"week": (FULL_DAY[:1],) * 5}, id="too few minutes"),
        pytest.param({"week": (FULL_DAY[::-1],) * 5}, id="afternoon before morning"),
    ],
)
def test_hours_that_do_not_add_up_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"minutes|hours"):
        WorkingCalendar(**fields)  # type: ignore[arg-type]


def test_a_moment_without_a_zone_is_refused() -> None:
    naive = dt.datetime(2026, 11, 20, 8)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        COURT.working_minutes_between(naive, at("2026-11-20T09:00"))


@pytest.mark.parametrize(
    "ask", [COURT.in_days, lambda n: COURT.add_working_minutes(at("2026-11-20"), n)]
)
def test_negative_minutes_are_refused(ask: object) -> None:
    with pytest.raises(ValueError, match="negative"):
        ask(-1)  # type: ignore[operator]
