"""Which messages are owed: one for one cause, none twice, none at night that can wait."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.alerts.decide import (
    Alert,
    Case,
    Stage,
    Time,
    after_failing,
    after_telling,
    forgotten,
    owed,
)
from pipeline.monitor.alerts.memory import Memory
from pipeline.monitor.incident import Cause, Incident

_AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_HOUR = dt.timedelta(hours=1)
_NEW = Memory(_AT - 100 * _HOUR)
_KEYS = ("MON001 /", "MON001 /berita/")
_DOWN = Incident(1, Cause.HOST, "", _AT - _HOUR, _AT, _KEYS, _KEYS, ())


def _time(hours: float = 0, *, quiet: bool = False) -> Time:
    return Time(_AT + hours * _HOUR, quiet, 24 * _HOUR)


def _closed(hours: float, incident: Incident = _DOWN) -> Incident:
    return replace(incident, live=(), closed=_AT + hours * _HOUR)


def _stages(memory: Memory, case: Case, time: Time) -> list[Stage]:
    return [each.stage for each in owed(memory, [case], {}, time)]


def _told(memory: Memory, case: Case, time: Time) -> Memory:
    """Return what is remembered once everything that is owed got through."""
    for alert in owed(memory, [case], {}, time):
        memory = after_telling(memory, alert, time)
    return memory


def test_an_incident_is_told_once_and_its_end_once() -> None:
    opened = _told(_NEW, Case(_DOWN), _time())
    assert _stages(_NEW, Case(_DOWN), _time()) == [Stage.OPENED]
    assert _stages(opened, Case(_DOWN), _time(1)) == []
    over = Case(_closed(2))
    assert _stages(opened, over, _time(2)) == [Stage.CLOSED]
    assert _stages(_told(opened, over, _time(2)), over, _time(50)) == []


def test_more_probes_of_the_same_cause_are_no_new_message() -> None:
    more = replace(_DOWN, live=(*_KEYS, "MON050 lokal"), explains=(*_KEYS, "MON050 lokal"))
    assert _stages(_told(_NEW, Case(_DOWN), _time()), Case(more), _time(1)) == []


def test_another_cause_is_told() -> None:
    domain = Case(replace(_DOWN, cause=Cause.DOMAIN))
    told = _told(_NEW, Case(_DOWN), _time())
    assert _stages(told, domain, _time(1)) == [Stage.CHANGED]
    assert _stages(_told(told, domain, _time(1)), domain, _time(2)) == []


@pytest.mark.parametrize(
    ("urgent", "expected"), [(False, []), (True, [Stage.OPENED])], ids=["waits", "urgent"]
)
def test_quiet_hours(urgent: bool, expected: list[Stage]) -> None:
    assert _stages(_NEW, Case(_DOWN, urgent), _time(quiet=True)) == expected


def test_who_was_woken_is_told_at_night_that_it_is_over_and_others_in_the_morning() -> None:
    over = Case(_closed(1))
    woken = _told(_NEW, Case(_DOWN, urgent=True), _time(quiet=True))
    assert _stages(woken, over, _time(1, quiet=True)) == [Stage.CLOSED]
    evening = _told(_NEW, Case(_DOWN), _time())
    assert _stages(evening, over, _time(1, quiet=True)) == []
    assert _stages(evening, over, _time(9)) == [Stage.CLOSED]


def test_what_came_and_went_unheard_is_one_message_in_the_morning() -> None:
    cases = [Case(replace(_closed(number), id=number)) for number in (1, 2, 3)]
    assert owed(_NEW, cases, {}, _time(4, quiet=True)) == ()
    (alert,) = owed(_NEW, cases, {}, _time(8))
    assert (alert.stage, [each.id for each in alert.incidents]) == (Stage.MISSED, [1, 2, 3])
    assert owed(after_telling(_NEW, alert, _time(8)), cases, {}, _time(9)) == ()


def test_a_new_channel_hears_nothing_of_what_was_over_before_it() -> None:
    assert _stages(Memory(_AT + 3 * _HOUR), Case(_closed(2)), _time(4)) == []


def test_an_incident_that_was_told_and_joined_another_is_told_once_more() -> None:
    joined = replace(_closed(1), merged=7)
    told = _told(_NEW, Case(_DOWN), _time())
    assert _stages(told, Case(joined), _time(1)) == [Stage.MERGED]
    assert _stages(_NEW, Case(joined), _time(1)) == []


def test_reminders_come_less_and_less_often() -> None:
    memory, at = _told(_NEW, Case(_DOWN), _time()), []
    for hour in range(1, 40 * 24):
        if _stages(memory, Case(_DOWN), _time(hour)):
            memory = _told(memory, Case(_DOWN), _time(hour))
            at.append(hour / 24)
    assert at == [1, 3, 7, 14, 21, 28, 35]


def test_reminders_are_seldom_once_somebody_acts_and_never_at_night() -> None:
    memory = _told(_NEW, Case(_DOWN), _time())
    minded = Case(_DOWN, minded=True)
    assert _stages(memory, minded, _time(6 * 24)) == []
    assert _stages(memory, minded, _time(7 * 24)) == [Stage.REMINDED]
    assert _stages(memory, Case(_DOWN, urgent=True), _time(30, quiet=True)) == []


def test_doubts_are_one_message_and_only_of_what_is_new() -> None:
    doubts = {f"MON150 {number}": f"Butir {number}: belum ada." for number in range(20)}
    (alert,) = owed(_NEW, [], doubts, _time())
    assert (alert.stage, alert.doubts) == (Stage.DOUBTS, doubts)
    told = after_telling(_NEW, alert, _time())
    assert owed(told, [], {key: f"{why}!" for key, why in doubts.items()}, _time(24)) == ()
    assert owed(_NEW, [], doubts, _time(quiet=True)) == ()
    assert owed(_NEW, [], {"MON150 1": ""}, _time()) == ()


def test_each_reminder_of_a_renewal_is_told() -> None:
    told = after_telling(_NEW, Alert(Stage.DOUBTS, (), {"MON071 domain": "90 hari"}), _time())
    assert owed(told, [], {"MON071 domain": "90 hari"}, _time(5)) == ()
    (alert,) = owed(told, [], {"MON071 domain": "60 hari"}, _time(5))
    assert alert.doubts == {"MON071 domain": "60 hari"}
    assert owed(told, [], {"MON071 domain": ""}, _time(5)) == ()


def test_what_did_not_get_through_is_owed_still() -> None:
    failed = after_failing(after_failing(_NEW, "dijawab 500", _AT), "putus", _AT + _HOUR)
    assert (failed.failing, failed.failures, failed.why) == (_AT, 2, "putus")
    assert _stages(failed, Case(_DOWN), _time(2)) == [Stage.OPENED]
    assert _told(failed, Case(_DOWN), _time(2)).failing is None


def test_what_is_gone_is_forgotten() -> None:
    doubt = Alert(Stage.DOUBTS, (), {"MON011 x": "dekat"})
    memory = after_telling(_told(_NEW, Case(_DOWN), _time()), doubt, _time())
    assert forgotten(memory, [Case(_DOWN)], ["MON011 x"]) == memory
    assert forgotten(memory, [], []) == replace(memory, incidents={}, doubts={})


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), max_size=60))
def test_every_incident_is_told_open_at_most_once_and_over_at_most_once(
    looks: list[tuple[bool, bool, bool]],
) -> None:
    memory, stages = _NEW, []
    for hour, (quiet, through, over) in enumerate(looks):
        incident = _closed(hour) if over else _DOWN
        for alert in owed(memory, [Case(incident)], {}, _time(hour, quiet=quiet)):
            if through:
                memory = after_telling(memory, alert, _time(hour, quiet=quiet))
                stages.append(alert.stage)
    assert stages.count(Stage.OPENED) + stages.count(Stage.MISSED) <= 1
    assert stages.count(Stage.CLOSED) + stages.count(Stage.MISSED) <= 1
