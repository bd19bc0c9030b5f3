"""Tampering in a run of the monitor: an alarm and an incident at once, well after recovery."""

import datetime as dt

from pipeline.flows.recovering.recover import recover
from pipeline.flows.watching.incidents import open_incidents
from pipeline.flows.watching.integrity.jobs import integrity_jobs
from pipeline.flows.watching.run import Ran, run_monitor
from pipeline.flows.watching.watched import Job, Watched
from pipeline.monitor.alarm import Kind
from pipeline.monitor.incident import Cause
from tests.flows.recovering.conftest import Victim

_NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=30)


def _jobs(watched: Watched) -> list[Job]:
    return [job for job in integrity_jobs(watched) if job.probes[0].code != "MON107"]


def _run(victim: Victim, number: int) -> Ran:
    return run_monitor(victim.root, _NOW + number * _STEP, jobs=_jobs)


def test_an_alarm_at_once_and_one_incident_until_it_is_recovered(victim: Victim) -> None:
    assert _run(victim, 0).events == ()
    victim.deface()
    ran = _run(victim, 1)
    raised = {event.probe.code for event in ran.events}
    assert {event.kind for event in ran.events} == {Kind.RAISED}
    assert {"MON100", "MON102", "MON105", "MON108", "MON109"} <= raised
    assert [incident.cause for incident in ran.incidents] == [Cause.TAMPERED]
    assert all("terbit incident recover" in event.reason for event in ran.events)
    done = recover(victim.root, None, lambda: _NOW + 2 * _STEP)
    assert (done.exit_code, done.recovery.still) == (0, ())
    assert done.report is not None
    assert "(insiden 1 di pemantauan)" in done.report.read_text("utf-8")
    kinds = [event.kind for number in (3, 4) for event in _run(victim, number).events]
    assert kinds == [Kind.RECOVERED] * len(raised)
    (incident,) = open_incidents(victim.root)
    assert incident.live == (), "all is well; that the way in is shut only a person can say"
