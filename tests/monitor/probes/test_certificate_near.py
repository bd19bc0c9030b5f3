"""How long a certificate still lasts."""

import datetime as dt

import pytest

from pipeline.monitor.probes.certificate_near import judge
from pipeline.monitor.result import State

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (22, State.OK),
        (21, State.WARN),
        (4, State.WARN),
        (3, State.BAD),
        (0, State.BAD),
        (-1, State.BAD),
        (None, State.UNKNOWN),
    ],
)
def test_how_a_certificate_stands(days: int | None, state: State) -> None:
    ends = None if days is None else _NOW + dt.timedelta(days=days)
    assert judge("pn-contoh.example", ends, _NOW, 21).state is state
