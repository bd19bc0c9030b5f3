"""Reminders as answers of a probe: new words for each reminder, and not for each day."""

import datetime as dt

import pytest

from pipeline.monitor.probes.renewal_near import judge
from pipeline.monitor.renewals.reminders import reminder
from pipeline.monitor.renewals.steps import Step
from pipeline.monitor.result import State

_DUE = dt.date(2027, 6, 30)
_DAYS = (90, 60, 30, 14, 7, 1)


@pytest.mark.parametrize(
    ("today", "step", "state", "words"),
    [
        ("2027-03-01", Step.REQUESTED, State.OK, ""),
        ("2027-04-10", Step.REQUESTED, State.WARN, "paling lama 90 hari lagi"),
        ("2027-06-30", Step.PAID, State.WARN, "hari ini"),
        ("2027-07-01", Step.PAID, State.BAD, "lewat sejak 30 Juni 2027"),
        ("2027-07-01", None, State.WARN, "ganti `due`"),
    ],
)
def test_how_a_renewal_stands(today: str, step: Step | None, state: State, words: str) -> None:
    day = dt.date.fromisoformat(today)
    found = judge("Hosting", _DUE, day, reminder(_DUE, _DAYS, day), step)
    assert (found.state, words in found.reason) == (state, True)


def test_one_reminder_has_the_same_words_every_day() -> None:
    days = [_DUE - dt.timedelta(days=left) for left in range(90, -1, -1)]
    told = [
        judge("Hosting", _DUE, day, reminder(_DUE, _DAYS, day), Step.PAID).reason for day in days
    ]
    assert len(set(told)) == len(_DAYS) + 1
