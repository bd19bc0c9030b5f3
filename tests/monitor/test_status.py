"""What the status page says of days, of now, and of incidents: nothing unseen is up or down."""

import datetime as dt

import pytest

from pipeline.monitor.alarm import Track
from pipeline.monitor.availability import Stretch, Tally
from pipeline.monitor.incident import Cause, Incident, Moment, Turn
from pipeline.monitor.result import State
from pipeline.monitor.status import Happened, Mark, happened, mark_now, mark_of

_NOW = dt.datetime(2026, 11, 29, 5, 0, tzinfo=dt.UTC)
_EVERY = dt.timedelta(minutes=5)
_MINUTE = dt.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("tally", "watched", "mark"),
    [
        (Tally(ok=280, warn=8), 24, Mark.UP),
        (Tally(ok=287, bad=1), 24, Mark.TROUBLE),
        (Tally(ok=144, bad=144), 24, Mark.TROUBLE),
        (Tally(ok=143, bad=145), 24, Mark.DOWN),
        (Tally(bad=288), 24, Mark.DOWN),
        (Tally(paused=288), 24, Mark.WORK),
        (Tally(ok=200, paused=88), 24, Mark.UP),
        (Tally(), 0, Mark.UNSEEN),
        (Tally(unknown=288), 24, Mark.UNSEEN),
        (Tally(ok=100, unknown=188), 24, Mark.UNSEEN),
        (Tally(ok=132), 11, Mark.UNSEEN),
        (Tally(ok=144), 12, Mark.UP),
    ],
)
def test_a_day_by_what_was_seen_of_it(tally: Tally, watched: int, mark: Mark) -> None:
    assert mark_of(Stretch(_NOW.date(), _NOW.date(), tally, watched, 24)) is mark


@pytest.mark.parametrize(
    ("state", "alarm", "minutes", "blind", "mark"),
    [
        (State.OK, None, 3, False, Mark.UP),
        (State.WARN, None, 3, False, Mark.UP),
        (State.BAD, State.BAD, 3, False, Mark.DOWN),
        # It was down and one look was well: the alarm stands until that is certain.
        (State.OK, State.BAD, 3, False, Mark.DOWN),
        (State.BAD, None, 3, False, Mark.UNSEEN),
        (State.UNKNOWN, State.UNKNOWN, 3, False, Mark.UNSEEN),
        (State.PAUSED, None, 3, False, Mark.WORK),
        (State.OK, None, 15, False, Mark.UP),
        (State.OK, None, 16, False, Mark.UNSEEN),
        (State.OK, None, 3, True, Mark.UNSEEN),
    ],
)
def test_now_by_the_last_look(
    state: State, alarm: State | None, minutes: int, blind: bool, mark: Mark
) -> None:
    at = _NOW - minutes * _MINUTE
    track = Track(state, at, at, "", alarm=alarm)
    assert mark_now(track, _NOW, _EVERY, blind=blind) is mark


def test_a_site_that_was_never_looked_at_is_not_known() -> None:
    assert mark_now(None, _NOW, _EVERY, blind=False) is Mark.UNSEEN


def _incident(cause: Cause, subject: str = "", **more: object) -> Incident:
    key = f"{subject or 'MON001'} /rahasia/"
    line = Moment(_NOW, Turn.OPENED, key, "10.0.0.7: connection refused")
    told = {"closed": None, "merged": None, **more}
    return Incident(1, cause, subject, _NOW, _NOW, (key,), (key,), (line,), **told)  # type: ignore[arg-type]


def test_incidents_are_told_without_what_is_internal() -> None:
    told = happened(_incident(cause, "MON001" if cause is Cause.PROBE else "") for cause in Cause)
    assert len(told) == len(Cause)
    for each in told:
        assert not any(word in each.words for word in ("MON", "rahasia", "10.0", "refused"))


def test_what_readers_do_not_meet_is_not_told() -> None:
    assert happened([_incident(Cause.PROBE, "MON060"), _incident(Cause.PROBE, "MON080")]) == ()
    assert happened([_incident(Cause.HOST, merged=7)]) == ()


def test_the_newest_incident_stands_first() -> None:
    until = _NOW + _MINUTE
    old = Incident(2, Cause.HOST, "", _NOW - _MINUTE, _NOW, (), (), (), closed=until)
    words = "Sertifikat keamanan situs bermasalah"
    assert happened([old, _incident(Cause.CERTIFICATE)]) == (
        Happened(words, _NOW, None),
        Happened("Situs tidak dapat dibuka", _NOW - _MINUTE, until),
    )
