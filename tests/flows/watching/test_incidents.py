"""Incidents in real runs: kept whole, read again, and silent about what was not seen."""

import datetime as dt
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.cli.incident_told import incident_line
from pipeline.cli.monitor_document import shown_document
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.watching.incidents import incident_of, incidents_between, open_incidents
from pipeline.flows.watching.network_jobs import network_jobs
from pipeline.flows.watching.run import run_monitor
from pipeline.flows.watching.show import show_monitor
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.incident import Cause
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import OK, Result, State
from pipeline.outside.watch_store.opened import PATH
from tests.config.sample import change
from tests.monitor.registries import registry

_NOW = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=5)
_BAD = Result(State.BAD, "mati")
_DAY = dt.timedelta(days=1)


def _jobs(**answers: Result) -> Callable[[Watched], list[Job]]:
    """Return jobs by the code of their probe; all are asked of the home page or this machine."""

    def jobs(watched: Watched) -> Iterator[Job]:
        for code, answer in answers.items():
            subject = "/" if code == "MON001" else "Komputer ini"
            yield one(Probe(code, subject, watched.interval), lambda answer=answer: answer)

    return lambda watched: list(jobs(watched))


def test_an_incident_is_kept_from_its_first_sign_to_its_end(demo_copy: Path) -> None:
    for step, answer in enumerate((_BAD, _BAD, OK, OK)):
        run_monitor(demo_copy, _NOW + step * _STEP, jobs=_jobs(MON001=answer, MON060=OK))
        assert len(open_incidents(demo_copy)) == (step < 3)
    (found,) = incidents_between(demo_copy, _NOW - _DAY, _NOW + _DAY)
    assert found == incident_of(demo_copy, found.id)
    assert (found.cause, found.opened, found.closed) == (Cause.HOST, _NOW, _NOW + 3 * _STEP)
    assert incidents_between(demo_copy, _NOW + _DAY, _NOW + 2 * _DAY) == ()
    with pytest.raises(UsageError, match="bernomor 2"):
        incident_of(demo_copy, found.id + 1)


def test_one_that_cannot_be_read_is_told_and_nothing_is_written_over_it(demo_copy: Path) -> None:
    run_monitor(demo_copy, _NOW, jobs=_jobs(MON001=_BAD))
    with closing(sqlite3.connect(demo_copy / PATH)) as database, database:
        database.execute("UPDATE monitor_incident SET told = '{}'")
    with pytest.raises(UnfinishedError, match="Insiden 1"):
        run_monitor(demo_copy, _NOW + _STEP, jobs=_jobs(MON001=_BAD))


def test_nothing_is_said_of_the_site_while_the_own_network_is_down(demo_copy: Path) -> None:
    answers = {"MON001": _BAD, "MON060": _BAD, "MON130": _BAD}
    ran = run_monitor(demo_copy, _NOW, jobs=_jobs(**answers))
    states = {probe.code: result.state for probe, result in ran.answers.items()}
    assert states == {"MON001": State.UNKNOWN, "MON060": State.BAD, "MON130": State.BAD}
    network, disk = open_incidents(demo_copy)
    assert (network.cause, network.blind, set(network.explains)) == (
        Cause.OWN_NETWORK,
        True,
        {"MON001 /", "MON130 Komputer ini"},
    )
    assert disk.subject == "MON060"


def test_the_network_is_asked_whenever_anything_is(demo_copy: Path) -> None:
    def jobs(watched: Watched) -> list[Job]:
        often = one(Probe("MON001", "/", watched.interval), lambda: OK)
        return [often, one(Probe("MON130", "Komputer ini", _DAY), lambda: OK)]

    run_monitor(demo_copy, _NOW, only_due=True, jobs=jobs)
    assert not run_monitor(demo_copy, _NOW + _STEP / 5, only_due=True, jobs=jobs).answers
    assert len(run_monitor(demo_copy, _NOW + _STEP, only_due=True, jobs=jobs).answers) == 2


def test_one_site_that_answers_proves_the_network(
    demo_copy: Path, watch: Callable[..., Watched]
) -> None:
    watched = watch()
    assert list(network_jobs(watched)) == []
    with registry() as about, socket.create_server(("127.0.0.1", 0)) as taken:
        about.status = 404
        there, port = f"http://127.0.0.1:{about.rdap_port}/", taken.getsockname()[1]
        taken.close()
        gone = f"http://127.0.0.1:{port}/"
        assert _state(watched, there, gone) is State.OK
        assert _state(watched, gone) is State.BAD


def _state(watched: Watched, *sites: str) -> State:
    monitor = watched.config.monitor.model_copy(update={"other_sites": sites})
    config = type(watched.config)(**{**vars(watched.config), "monitor": monitor})
    (job,) = network_jobs(Watched(watched.root, config, watched.now))
    (answer,) = job.ask().values()
    assert answer is not None
    return answer.state


def test_other_sites_are_addresses(demo_copy: Path) -> None:
    from pipeline.config.load import load_config

    change(demo_copy, "monitor", "other_sites: []", "other_sites: [https://lain.example/]")
    assert load_config(demo_copy).monitor.other_sites == ("https://lain.example/",)


def test_a_person_is_told_how_each_incident_stands(demo_copy: Path) -> None:
    heard = []
    for step, answer in enumerate((_BAD, OK, OK)):
        ran = run_monitor(demo_copy, _NOW + step * _STEP, jobs=_jobs(MON001=answer))
        heard.append([incident_line(each) for each in ran.incidents])
    assert heard == [
        ["INSIDEN 1. Situs tidak dapat dibuka. Terkena: MON001 /."],
        [],
        ["Insiden 1 selesai. Situs tidak dapat dibuka."],
    ]
    shown = show_monitor(demo_copy, _NOW + _DAY, 2)
    (told,) = shown_document(shown)["incidents"]
    assert (told["cause"], told["explains"], told["live"]) == ("host", ["MON001 /"], [])
    (over,) = shown.incidents
    assert incident_line(replace(over, merged=7)) == "Insiden 1 digabung ke insiden 7."
