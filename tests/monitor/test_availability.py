"""Shares of answers, held against a count of single answers that is made another way."""

import datetime as dt
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.availability import Hour, Stretch, Tally, by_day, by_month, together
from pipeline.monitor.result import State

_ZONE = ZoneInfo("Asia/Jakarta")
_FIRST = dt.date(2026, 10, 28)
_LAST = dt.date(2026, 11, 4)
_BEGIN = dt.datetime.combine(_FIRST, dt.time(), _ZONE)
_NOW = dt.datetime(2026, 11, 10, 9, 30, tzinfo=_ZONE)
_HOURS = 8 * 24
# One answer: minutes after the first day's midnight at the court, and a state.
_ANSWERS = st.lists(st.tuples(st.integers(0, _HOURS * 60 - 1), st.sampled_from(State)), max_size=60)


def _hours(answers: list[tuple[int, State]]) -> list[Hour]:
    counts: dict[int, list[int]] = {}
    for minute, state in answers:
        number = int((_BEGIN + dt.timedelta(minutes=minute)).timestamp()) // 3600
        counts.setdefault(number, [0] * len(State))[state] += 1
    return [Hour(number, Tally(*each)) for number, each in counts.items()]


@given(_ANSWERS)
def test_days_hold_what_single_answers_say(answers: list[tuple[int, State]]) -> None:
    for each in by_day(_hours(answers), _FIRST, _LAST, _NOW):
        of_day = [
            (minute, state)
            for minute, state in answers
            if (_BEGIN + dt.timedelta(minutes=minute)).date() == each.first
        ]
        seen = [s for _, s in of_day if s not in (State.UNKNOWN, State.PAUSED)]
        share = Fraction(sum(s is not State.BAD for s in seen), len(seen)) if seen else None
        assert each.tally.share == (None if share is None else float(share))
        assert each.tally.unknown == [s for _, s in of_day].count(State.UNKNOWN)
        assert each.watched == len({minute // 60 for minute, _ in of_day})
        assert (each.hours, each.unwatched) == (24, 24 - each.watched)


@given(_ANSWERS)
def test_nothing_is_lost_between_days_months_and_the_whole(
    answers: list[tuple[int, State]],
) -> None:
    days = by_day(_hours(answers), _FIRST, _LAST, _NOW)
    months = list(by_month(days))
    assert [(each.first, each.last) for each in months] == [
        (_FIRST, dt.date(2026, 10, 31)),
        (dt.date(2026, 11, 1), _LAST),
    ]
    whole = together(days)
    assert whole == together(months)
    assert whole.tally.answers == len(answers)


@given(_ANSWERS)
def test_what_was_not_seen_changes_no_share(answers: list[tuple[int, State]]) -> None:
    judged = [each for each in answers if each[1] not in (State.UNKNOWN, State.PAUSED)]
    both = (together(by_day(_hours(each), _FIRST, _LAST, _NOW)) for each in (answers, judged))
    of_all, of_judged = (each.tally.share for each in both)
    assert of_all == of_judged


def test_what_nobody_saw_is_neither_up_nor_down() -> None:
    blind = Tally(unknown=12)
    assert (blind.share, blind.answers) == (None, 12)
    assert Tally(paused=3).share is None
    assert Tally(ok=1, warn=1, bad=2, unknown=9, paused=9).share == 0.5


def test_hours_to_come_are_not_missed() -> None:
    now = dt.datetime(2026, 11, 4, 9, 30, tzinfo=_ZONE)
    today = by_day([], dt.date(2026, 11, 4), dt.date(2026, 11, 5), now)
    assert today == (
        Stretch(dt.date(2026, 11, 4), dt.date(2026, 11, 4), Tally(), 0, 10),
        Stretch(dt.date(2026, 11, 5), dt.date(2026, 11, 5), Tally(), 0, 0),
    )
