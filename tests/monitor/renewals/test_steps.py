"""The steps of a renewal: in order, each for one last day."""

import datetime as dt

import pytest

from pipeline.config.renewals import Renewal
from pipeline.monitor.renewals.reminders import first_day, reminder
from pipeline.monitor.renewals.steps import Entry, Step, done_of, next_step, refusal

_DUE = dt.date(2027, 6, 30)
_AT = dt.datetime(2027, 5, 1, 3, 0, tzinfo=dt.UTC)
_HOSTING = Renewal(id="hosting", what="Hosting", kind="hosting", due=_DUE, owner="admin-situs")
_DECREE = Renewal(id="sk", what="SK", kind="decree", due=_DUE, owner="admin-situs")


def _done(*steps: Step, due: dt.date = _DUE, renewal: str = "hosting") -> list[Entry]:
    return [Entry(renewal, due, step, "admin-situs", _AT) for step in steps]


def test_steps_come_in_order_and_end() -> None:
    noted: list[Entry] = []
    for step in Step:
        assert next_step(_HOSTING, noted) is step
        assert [refusal(_HOSTING, noted, other) is None for other in Step].count(True) <= 2
        assert refusal(_HOSTING, noted, step) is None
        noted += _done(step)
    assert next_step(_HOSTING, noted) is None
    assert refusal(_HOSTING, noted, Step.REQUESTED) is not None


def test_a_step_too_early_is_refused_with_what_comes_first() -> None:
    told = refusal(_HOSTING, _done(Step.REQUESTED), Step.PAID)
    assert told is not None
    assert told.startswith("Catat invoiced dahulu")


def test_the_last_step_may_be_noted_again_and_the_newest_counts() -> None:
    first, second = _done(Step.REQUESTED, Step.REQUESTED)
    assert refusal(_HOSTING, [first], Step.REQUESTED) is None
    assert done_of(_HOSTING, [first, second]) == (second,)


def test_a_new_last_day_is_a_new_run() -> None:
    noted = _done(*Step, due=dt.date(2026, 6, 30))
    assert next_step(_HOSTING, noted) is Step.REQUESTED
    assert done_of(_HOSTING, noted) == ()


def test_what_was_done_for_another_renewal_does_not_count() -> None:
    assert done_of(_HOSTING, _done(Step.REQUESTED, renewal="domain")) == ()


def test_a_decree_is_not_paid() -> None:
    assert refusal(_DECREE, [], Step.PAID) is not None
    assert next_step(_DECREE, _done(Step.REQUESTED, renewal="sk")) is Step.VERIFIED


@pytest.mark.parametrize(
    ("today", "counts"),
    [
        ("2027-03-31", None),
        ("2027-04-01", 90),
        ("2027-04-02", 90),
        ("2027-05-01", 60),
        ("2027-05-02", 60),
        ("2027-05-31", 30),
        ("2027-06-01", 30),
        ("2027-06-16", 14),
        ("2027-06-23", 7),
        ("2027-06-24", 7),
        ("2027-06-29", 1),
        ("2027-06-30", 0),
        ("2027-07-20", 0),
    ],
)
def test_the_reminder_of_a_day(today: str, counts: int | None) -> None:
    days = (90, 60, 30, 14, 7, 1)
    found = reminder(_DUE, days, dt.date.fromisoformat(today))
    assert found == counts


def test_there_is_no_reminder_before_the_first_day() -> None:
    days = (90, 60, 30, 14, 7, 1)
    first = first_day(_DUE, days)
    assert reminder(_DUE, days, first) == 90
    assert reminder(_DUE, days, first - dt.timedelta(days=1)) is None
