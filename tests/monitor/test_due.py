"""Which probes are asked now: spread, never later than their distance, the same each time."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.due import due, next_at
from pipeline.monitor.probe import Probe

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_EVERY = dt.timedelta(minutes=5)


def _probe(subject: str) -> Probe:
    return Probe("MON001", subject, _EVERY)


@given(st.text(max_size=20), st.integers(0, 10**10))
def test_the_next_time_is_a_tenth_earlier_at_most(subject: str, second: int) -> None:
    last = dt.datetime.fromtimestamp(second, dt.UTC)
    following = next_at(_probe(subject), last)
    assert last + _EVERY * 0.9 <= following <= last + _EVERY
    assert following == next_at(_probe(subject), last)


def test_two_hundred_probes_do_not_stay_together() -> None:
    times = {next_at(_probe(f"/{number}/"), _NOW) for number in range(200)}
    assert len(times) > 190


def test_what_was_never_asked_or_is_from_the_future_is_due() -> None:
    never, fresh, old, ahead = (_probe(name) for name in ("never", "fresh", "old", "ahead"))
    asked = {
        fresh.key: _NOW - dt.timedelta(minutes=1),
        old.key: _NOW - _EVERY,
        ahead.key: _NOW + dt.timedelta(hours=1),
    }
    assert due([never, fresh, old, ahead], asked, _NOW) == [never, old, ahead]
