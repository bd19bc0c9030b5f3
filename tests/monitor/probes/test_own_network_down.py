"""Whether this machine's own network is down, and what other answers are worth then."""

import pytest

from pipeline.monitor.probes.own_network_down import judge, seen_through
from pipeline.monitor.result import Result, State

_ONE, _TWO = "https://satu.example/", "https://dua.example/"


@pytest.mark.parametrize(
    ("reached", "state"),
    [
        ({_ONE: True, _TWO: True}, State.OK),
        ({_ONE: False, _TWO: True}, State.OK),
        ({_ONE: False, _TWO: False}, State.BAD),
    ],
    ids=["both", "one", "none"],
)
def test_one_site_that_is_reached_is_enough(reached: dict[str, bool], state: State) -> None:
    assert judge(reached).state is state


def test_the_sites_are_named() -> None:
    reason = judge({_ONE: False, _TWO: False}).reason
    assert _ONE in reason
    assert _TWO in reason


@pytest.mark.parametrize(
    ("state", "seen"),
    [
        (State.BAD, State.UNKNOWN),
        (State.OK, State.OK),
        (State.WARN, State.WARN),
        (State.UNKNOWN, State.UNKNOWN),
    ],
)
def test_only_a_wrong_answer_was_not_seen(state: State, seen: State) -> None:
    assert seen_through(Result(state, "sebab")).state is seen
