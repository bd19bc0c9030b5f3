"""The live release held against main."""

import pytest

from pipeline.monitor.probes.release_differs import judge
from pipeline.monitor.result import State

_A, _B = "a" * 40, "b" * 40


@pytest.mark.parametrize(
    ("live", "newest", "known", "changed", "state"),
    [
        (_A, _A, True, False, State.OK),
        (_B, _A, True, False, State.WARN),
        (_B, _A, False, False, State.BAD),
        (_A, _A, True, True, State.BAD),
        (None, _A, False, False, State.BAD),
        (_A, None, False, False, State.UNKNOWN),
    ],
)
def test_how_the_release_stands(
    live: str | None, newest: str | None, known: bool, changed: bool, state: State
) -> None:
    assert judge(live, newest, known=known, changed=changed).state is state
