"""The untouched demo, which has an article on gambling cases, never raises an alarm."""

import datetime as dt
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.watching.integrity.jobs import integrity_jobs
from pipeline.flows.watching.integrity.manifest import listed_in
from pipeline.flows.watching.run import run_monitor
from pipeline.flows.watching.watched import Job, Watched
from pipeline.monitor.result import State
from pipeline.outside.watch_store.looked import looked
from pipeline.outside.watch_store.opened import PATH, opened
from pipeline.release.addresses import reachable
from pipeline.release.listing import MANIFEST
from tests.conftest import SOAK
from tests.flows.watching.integrity.conftest import NOW, Live, Serve

_RUNS = 500 if SOAK else 10
_AS_LONG_AS_IT_TAKES = pytest.mark.timeout(0 if SOAK else 300)
_ARTICLE = "berita/2026/10/penyuluhan-judi-daring/index.html"


def _jobs(watched: Watched) -> list[Job]:
    """Return the jobs of integrity but for names, which would ask servers outside."""
    return [
        job
        for job in integrity_jobs(watched)
        if all(probe.code != "MON107" for probe in job.probes)
    ]


def _no_alarm(live: Live, tell: Callable[[str], None]) -> None:
    drawn, at = random.Random(_RUNS), NOW
    for number in range(_RUNS):
        at += dt.timedelta(seconds=drawn.randint(60, 7200))
        ran = run_monitor(live.root, at, jobs=_jobs)
        wrong = {probe.key: told for probe, told in ran.answers.items() if told.state != State.OK}
        assert not wrong, f"run {number + 1} at {at}"
        assert (ran.events, ran.incidents, len(ran.answers)) == ((), (), 9)
        tell(f"{number + 1} of {_RUNS}\n")
    assert not (live.root / "var/bukti").exists()
    _all_were_seen(live)


def _all_were_seen(live: Live) -> None:
    base = Watched(live.root, load_config(live.root), NOW).base
    with opened(live.root / PATH) as database:
        seen = {row.path for row in looked(database, base)}
    files = listed_in((live.root / "site" / MANIFEST).read_bytes())
    assert _ARTICLE in seen
    assert seen == {path for path in files if reachable(path)}


@pytest.fixture
def tell(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return what writes down how far the runs are, for one who waits for a thousand."""
    file = tmp_path / f"{request.node.name}.txt"
    return lambda words: file.write_text(words, encoding="utf-8") and None


@_AS_LONG_AS_IT_TAKES
def test_no_alarm_behind_nginx(by_nginx: Serve, tell: Callable[[str], None]) -> None:
    _no_alarm(by_nginx(), tell)


@_AS_LONG_AS_IT_TAKES
def test_no_alarm_behind_apache(by_apache: Live, tell: Callable[[str], None]) -> None:
    _no_alarm(by_apache, tell)
