"""Names that point to what is gone."""

import pytest

from pipeline.monitor.probes.name_dangling import judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("target", "there", "cause", "state"),
    [
        (None, True, "", State.OK),
        ("a.example", True, "", State.OK),
        ("a.example", False, "", State.BAD),
        ("a.example", True, "tidak menjawab", State.UNKNOWN),
    ],
)
def test_how_a_name_stands(target: str | None, there: bool, cause: str, state: State) -> None:
    assert judge("sipp.pn-contoh.example", target, there=there, cause=cause).state is state
