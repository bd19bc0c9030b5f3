"""Jobs that should have reported by now."""

import datetime as dt

import pytest

from pipeline.monitor.probes.job_silent import judge
from pipeline.monitor.result import State
from pipeline.monitor.silence import Expected

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_BACKUP = Expected("Cadangan ke lokal", dt.timedelta(hours=48), "terbit backup")


@pytest.mark.parametrize(
    ("hours_ago", "state", "words"),
    [
        (None, State.BAD, "belum pernah berhasil"),
        (0, State.OK, ""),
        (48, State.OK, ""),
        (49, State.BAD, "terakhir 2 hari lalu"),
        (47.99, State.OK, ""),
        (-1, State.UNKNOWN, "masa depan"),
    ],
)
def test_how_a_job_stands(hours_ago: float | None, state: State, words: str) -> None:
    last = None if hours_ago is None else _NOW - dt.timedelta(hours=hours_ago)
    found = judge(_BACKUP, last, _NOW)
    assert found.state is state
    assert words in found.reason
    if state is State.BAD:
        assert found.reason.endswith("terbit backup")
