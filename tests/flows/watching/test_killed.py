"""Runs that are killed at any moment: what was kept is whole, and the next run goes on from it."""

import datetime as dt
import os
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from pipeline.flows.watching.heartbeat import last_beat
from pipeline.flows.watching.incidents import open_incidents
from pipeline.flows.watching.run import run_monitor, tracks_of
from pipeline.outside.watch_store.answers import events
from pipeline.outside.watch_store.opened import PATH, opened
from tests.demo import ROOT
from tests.flows.watching.dying import PROBES, STEP, answer, jobs, last_run

_KILLS = 200 if os.environ.get("TERBIT_SOAK") else 5
_SEED = 12
_NUMBERS = {f"MON001 /{number or ''}{'/' if number else ''}": number for number in range(PROBES)}


def test_a_kill_at_any_moment_loses_its_run_and_nothing_else(demo_copy: Path) -> None:
    rng, kept = random.Random(_SEED), 0
    command = [sys.executable, "-m", "tests.flows.watching.dying", str(demo_copy)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as driver:
        assert driver.stdin is not None
        assert driver.stdout is not None
        for _ in range(_KILLS):
            print(rng.randint(1, 8), rng.uniform(0, 0.03), file=driver.stdin, flush=True)
            ended, before = int(driver.stdout.readline()), kept
            kept = _whole(demo_copy)
            # Beside those that ended there are the one after the kill, and at most the killed one.
            assert kept - before - ended in (1, 2)
        driver.stdin.close()
        assert driver.wait() == 0
    print(f"{_KILLS} kills, {kept} runs of {PROBES} probes kept, each whole")


def _whole(root: Path) -> int:
    """Hold everything that was kept against what was answered; return how many runs there are.

    One more run is made, which is what a timer does after a kill.
    """
    with closing(sqlite3.connect(root / PATH)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    at = last_run(root) + STEP
    run_monitor(root, at, jobs=jobs)
    assert last_beat(root) == at
    with opened(root / PATH) as database:
        _answers_are_whole(database)
        tracks = tracks_of(database)
        told = Counter(event.kind for event in events(database))
        runs = _runs(database)
    assert {track.at for track in tracks.values()} == {at}
    alarmed = {key for key, track in tracks.items() if track.alarm is not None}
    assert told["raised"] - told["recovered"] == len(alarmed)
    live = [key for each in open_incidents(root) for key in each.live]
    assert sorted(live) == sorted(alarmed)
    return runs


def _answers_are_whole(database: sqlite3.Connection) -> None:
    asked = "SELECT key, at, state FROM monitor_answer JOIN monitor_probe ON id = probe"
    rows = database.execute(asked).fetchall()
    at_once = Counter(at for _, at, _ in rows)
    assert set(at_once.values()) == {PROBES}
    for key, at, state in rows:
        assert state == answer(_NUMBERS[key], dt.datetime.fromtimestamp(at, dt.UTC)).state


def _runs(database: sqlite3.Connection) -> int:
    """Return how many runs there are, thinned or not; every probe has the same."""
    counts = Counter(
        dict(database.execute("SELECT probe, COUNT(*) FROM monitor_answer GROUP BY 1"))
    )
    hours = "SELECT probe, SUM(ok + warn + bad + unknown + paused) FROM monitor_hour GROUP BY 1"
    counts.update(dict(database.execute(hours)))
    (one,) = set(counts.values())
    return one
