"""Room on a disk."""

import pytest

from pipeline.monitor.probes.room_low import judge
from pipeline.monitor.result import State

_GIB = 1 << 30


@pytest.mark.parametrize(
    ("free", "total", "state"),
    [
        (10 * _GIB, 100 * _GIB, State.OK),
        (10 * _GIB - 1, 100 * _GIB, State.WARN),
        (100 << 20, 500 << 20, State.BAD),
        (0, 100 * _GIB, State.BAD),
        (0, 0, State.UNKNOWN),
    ],
)
def test_how_a_disk_stands(free: int, total: int, state: State) -> None:
    assert judge("Komputer ini", free, total, 10).state is state
