"""Records held against the declared ones."""

import pytest

from pipeline.monitor.probes.name_changed import judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("told", "declared", "state"),
    [
        (("192.0.2.1",), ("192.0.2.1",), State.OK),
        (("192.0.2.2", "192.0.2.1"), ("192.0.2.1", "192.0.2.2"), State.OK),
        (("10 surel.a.example",), ("10  Surel.a.example.",), State.OK),
        (("v=spf1  mx -all",), ("v=spf1 mx -all",), State.OK),
        (("192.0.2.1", "192.0.2.2"), ("192.0.2.1",), State.BAD),
        ((), ("192.0.2.1",), State.BAD),
    ],
)
def test_how_a_name_stands(told: tuple[str, ...], declared: tuple[str, ...], state: State) -> None:
    assert judge("a.example A", told, declared, "").state is state


def test_no_answer_is_no_change() -> None:
    assert judge("a.example A", (), ("192.0.2.1",), "tidak menjawab").state is State.UNKNOWN
