"""When answers become an alarm, and when it is over."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.alarm import Event, Kind, Track, follow
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import Result, State, worst

_START = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=5)
_STATES = {"o": State.OK, "w": State.WARN, "b": State.BAD, "u": State.UNKNOWN}
_MARKS = {Kind.RAISED: "!", Kind.WORSE: "^", Kind.RECOVERED: "*"}


def _probe(failures: int = 3, *, urgent: bool = False) -> Probe:
    return Probe("MON001", "/", _STEP, failures, urgent)


def _play(answers: str, failures: int = 3) -> tuple[str, Track | None, list[Event]]:
    """Return a sign for what each answer led to; `p` is a bad one during announced work."""
    track, signs, events = None, "", []
    for number, letter in enumerate(answers):
        result = Result(_STATES.get(letter, State.BAD), letter)
        at = _START + number * _STEP
        track, event = follow(_probe(failures), track, result, at, paused=letter == "p")
        signs += _MARKS[event.kind] if event else "."
        events += [event] if event else []
    return signs, track, events


@pytest.mark.parametrize(
    ("answers", "signs"),
    [
        ("oooo", "...."),
        ("bbob", "...."),
        ("bbb", "..!"),
        ("bbbbbb", "..!..."),
        ("bbboo", "..!.*"),
        ("bbbobobo", "..!....."),
        ("bbboobbb", "..!.*..!"),
        ("uuu", "..!"),
        ("bub", "..!"),
        ("uuub", "..!^"),
        ("www", "..!"),
        ("wwwbbb", "..!..^"),
        ("wwwoo", "..!.*"),
        ("wbw", "..!"),
        ("bbppb", "....."),
        ("bbppbbb", "......!"),
        ("bbbppoo", "..!...*"),
        ("ppppp", "....."),
    ],
)
def test_what_a_row_of_answers_leads_to(answers: str, signs: str) -> None:
    assert _play(answers)[0] == signs


def test_an_alarm_tells_since_when_and_what() -> None:
    _, _, (raised, recovered) = _play("obbboo")
    assert (raised.since, raised.state, raised.reason) == (_START + _STEP, State.BAD, "b")
    assert (recovered.since, recovered.state) == (_START + _STEP, State.OK)
    assert recovered.at == _START + 5 * _STEP


def test_a_state_keeps_the_moment_it_was_first_seen() -> None:
    _, track, _ = _play("obb")
    assert track is not None
    assert (track.since, track.at) == (_START + _STEP, _START + 2 * _STEP)


@given(st.text("owbup", max_size=60), st.integers(1, 5))
def test_alarms_are_raised_and_end_in_turn(answers: str, failures: int) -> None:
    signs, track, _ = _play(answers, failures)
    open_now = False
    for sign in signs:
        if sign == "!":
            assert not open_now
            open_now = True
        elif sign == "*":
            assert open_now
            open_now = False
        elif sign == "^":
            assert open_now
    assert open_now == (track is not None and track.alarm is not None)
    assert "!" not in signs or any(letter in "wbu" for letter in answers)


def test_the_worst_answer_counts_and_unknown_is_not_fine() -> None:
    bad, unknown, warn = (
        Result(each, each.name) for each in (State.BAD, State.UNKNOWN, State.WARN)
    )
    assert worst([]).state is State.OK
    assert worst([Result(State.OK), warn, unknown]).state is State.UNKNOWN
    assert worst([unknown, bad, bad]) == Result(State.BAD, "BAD")
