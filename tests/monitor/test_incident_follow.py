"""Incidents: one for one cause, whatever it pulls down with it, and in whatever order."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.incident import Cause, Incident, Turn
from pipeline.monitor.incident_causes import Alarm
from pipeline.monitor.incident_follow import follow_incidents
from pipeline.monitor.result import State

_AT = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=5)
_SITE = ("MON001 /", "MON001 /berita/", "MON040 /berita/atom.xml", "MON050 lokal")


def _alarm(key: str, state: State = State.BAD) -> Alarm:
    return Alarm(key, state, _AT - _STEP, "sebabnya")


def _bad(*keys: str) -> list[Alarm]:
    return [_alarm(key) for key in keys]


def _unseen(*keys: str) -> list[Alarm]:
    return [_alarm(key, State.UNKNOWN) for key in keys]


def _after(*looks: list[Alarm]) -> list[Incident]:
    """Return all incidents after runs that saw these alarms, with numbers as they are kept."""
    numbers, known = itertools.count(1), {}
    for step, alarms in enumerate(looks):
        lasting = [each for each in known.values() if each.closed is None]
        for each in follow_incidents(lasting, alarms, _AT + step * _STEP):
            number = each.id or next(numbers)
            known[number] = Incident(**{**vars(each), "id": number})
    return list(known.values())


@pytest.mark.parametrize(
    ("alarms", "cause"),
    [
        (_bad(*_SITE) + _unseen("MON010 situs", "MON100 situs"), Cause.HOST),
        (_bad("MON010 situs", *_SITE), Cause.CERTIFICATE),
        (_unseen("MON020 domain", "MON021 situs A") + _bad(*_SITE), Cause.NAME_SERVERS),
        (_bad("MON070 domain", "MON020 domain", *_SITE), Cause.DOMAIN),
        (_bad("MON130 Komputer ini") + _unseen("MON020 domain", *_SITE), Cause.OWN_NETWORK),
    ],
    ids=["dead host", "expired certificate", "dead name server", "suspended domain", "own network"],
)
def test_one_cause_is_one_incident_that_lists_what_it_explains(
    alarms: list[Alarm], cause: Cause
) -> None:
    (found,) = _after(alarms)
    assert (found.cause, set(found.explains)) == (cause, {each.probe for each in alarms})
    assert found.since < found.opened
    assert found.blind is (cause is Cause.OWN_NETWORK)


def test_what_has_nothing_to_do_with_it_is_an_incident_of_its_own() -> None:
    found = _after(_bad(*_SITE, "MON060 Komputer ini", "MON030 https://layanan.example/"))
    assert [each.cause for each in found] == [Cause.HOST, Cause.PROBE, Cause.PROBE]
    assert {each.subject for each in found[1:]} == {"MON030", "MON060"}


def test_a_doubt_is_no_incident() -> None:
    assert _after([_alarm("MON040 /berita/atom.xml", State.WARN)]) == []


def test_it_lasts_until_everything_that_it_explains_is_well() -> None:
    (found,) = _after(_bad(*_SITE), _bad("MON050 lokal"), [])
    assert found.closed == _AT + 2 * _STEP
    assert [each.turn for each in found.timeline][-1] is Turn.CLOSED
    assert (found.cause, set(found.explains), found.live) == (Cause.HOST, set(_SITE), ())


def test_a_second_outage_is_a_second_incident() -> None:
    assert len(_after(_bad(*_SITE), [], _bad(*_SITE))) == 2


def test_a_cause_that_is_seen_later_takes_the_incident_over() -> None:
    (found,) = _after(
        _bad("MON001 /berita/"), _bad("MON001 /", "MON001 /berita/"), _bad("MON070 d", *_SITE)
    )
    assert found.cause is Cause.DOMAIN
    assert [each.turn for each in found.timeline].count(Turn.CAUSE) == 2


def test_incidents_that_turn_out_to_be_one_are_joined() -> None:
    apart = _bad("MON001 /berita/", "MON050 lokal")
    first, second = _after(apart, _bad("MON001 /", "MON001 /berita/", "MON050 lokal"))
    assert (first.cause, first.merged, first.closed) == (Cause.HOST, None, None)
    assert (second.merged, second.closed, second.live) == (first.id, _AT + _STEP, ())


def test_tampering_is_never_hidden_in_an_outage() -> None:
    down = _bad(*_SITE) + _unseen("MON100 situs")
    host, tampered = _after(down, _bad(*_SITE, "MON100 situs", "MON110 situs"))
    assert (host.cause, tampered.cause) == (Cause.HOST, Cause.TAMPERED)
    assert set(tampered.explains) == {"MON100 situs", "MON110 situs"}


def test_what_was_not_seen_waits_for_the_first_look_after_the_network_is_back() -> None:
    blind = _bad("MON130 Komputer ini") + _unseen(*_SITE)
    (over,) = _after(blind, _unseen(*_SITE), [])
    assert (over.cause, over.closed) == (Cause.OWN_NETWORK, _AT + 2 * _STEP)
    network, host = _after(blind, _unseen(*_SITE), _bad(*_SITE))
    assert (network.closed, host.cause, host.closed) == (_AT + 2 * _STEP, Cause.HOST, None)


def test_the_own_network_takes_nothing_from_an_incident_that_was_there_before() -> None:
    server = _unseen("MON020 domain") + _bad("MON001 /")
    found = _after(server, _bad("MON130 Komputer ini") + server, server)
    names, network = found
    assert (names.cause, names.closed) == (Cause.NAME_SERVERS, None)
    assert set(network.explains) == {"MON130 Komputer ini"}
    assert network.closed is not None


_KEYS = (*_SITE, "MON010 s", "MON020 d", "MON060 sini", "MON070 d", "MON100 s", "MON130 sini")
_LOOKS = st.lists(
    st.dictionaries(st.sampled_from(_KEYS), st.sampled_from([State.BAD, State.UNKNOWN])), max_size=6
)


@given(_LOOKS)
def test_every_alarm_is_in_an_open_incident_and_every_open_incident_has_one(
    looks: list[dict[str, State]],
) -> None:
    found = _after(*([_alarm(key, state) for key, state in look.items()] for look in looks))
    live = {key for each in found if each.closed is None for key in each.live}
    assert live == set(looks[-1] if looks else ())
    for each in found:
        assert set(each.live) <= set(each.explains)
        waits = each.cause is Cause.TAMPERED and not each.live
        assert (each.closed is None) == (bool(each.live) or waits)
        assert each.timeline[0].turn is Turn.OPENED
    assert all(not each.live for each in _after(*([_alarm("MON001 /")], [])))
