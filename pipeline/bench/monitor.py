"""The monitor over a year: how large its database grows, how long a report takes, and a run.

Every answer is written and thinned as in service, a day at a time; only the commits are larger.
"""

import datetime as dt
import random
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from pipeline.flows.watching.asking import ask_jobs
from pipeline.flows.watching.monthly import HOME, monthly
from pipeline.flows.watching.run import RAW_DAYS
from pipeline.flows.watching.watched import DAY, Job, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.report_written import markdown_of
from pipeline.monitor.result import OK, Result
from pipeline.outside.clock import Stopwatch
from pipeline.outside.loopback import LoopbackServer
from pipeline.outside.site_answers import Question, asking
from pipeline.outside.watch_store.answers import AnswerRow, put
from pipeline.outside.watch_store.hours import counted, thin
from pipeline.outside.watch_store.opened import PATH, one_write, opened

_COURT = Path(__file__).resolve().parents[2]
_STEP = 300
_DAY = int(DAY.total_seconds())
_START = 1_764_547_200
_SLOWEST = 3.0
_ROUNDS = 5


def bench_monitor(probes: int, days: int) -> None:
    """Print size and times."""
    with tempfile.TemporaryDirectory(prefix="terbit-") as folder:
        shutil.copytree(_COURT / "site_config", Path(folder) / "site_config")
        _year(Path(folder), probes, days)
    _run(probes)


def _year(root: Path, probes: int, days: int) -> None:
    file = root / PATH
    rng, watch = random.Random(1), Stopwatch()  # noqa: S311 - not a secret
    with opened(file) as database:
        keys = [HOME, *(f"MON001 /halaman/{number}/" for number in range(1, probes))]
        put(database, (AnswerRow(key, _START, 0, 1, "lambat") for key in keys), {}, ())
        for day in range(days):
            _one_day(database, probes, _START + day * _DAY, rng)
            thin(database, _START + (day + 1 - RAW_DAYS) * _DAY)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(f"{probes} probes, {days} days: written and thinned in {watch.seconds():.0f} s")
    print(f"  size: {file.stat().st_size / 1e6:.0f} MB")
    end = _START + days * _DAY
    for name, start in (("the whole time", _START), ("30 days", end - 30 * _DAY)):
        wall, used = sorted(_report(file, start, end) for _ in range(_ROUNDS))[_ROUNDS // 2]
        print(f"  counts over {name}: {wall:.2f} s, {used:.2f} s of processor (of {_ROUNDS})")
    wall, used = sorted(_month(root, end) for _ in range(_ROUNDS))[_ROUNDS // 2]
    print(f"  report of a month: {wall:.2f} s, {used:.2f} s of processor (of {_ROUNDS})")


def _one_day(database: sqlite3.Connection, probes: int, start: int, rng: random.Random) -> None:
    states = rng.choices((0, 1, 2, 3), (970, 15, 10, 5), k=probes * _DAY // _STEP)
    times = rng.choices(range(5, 900), k=probes * _DAY // _STEP)
    moments = ((p, start + at) for at in range(0, _DAY, _STEP) for p in range(1, probes + 1))
    rows = (
        (probe, at, state, ms, 1 if state else None)
        for (probe, at), state, ms in zip(moments, states, times, strict=True)
    )
    with one_write(database):
        database.executemany("REPLACE INTO monitor_answer VALUES (?, ?, ?, ?, ?)", rows)


def _month(root: Path, end: int) -> tuple[float, float]:
    """Return how long the monthly report takes, made and written down as Markdown."""
    now, watch = dt.datetime.fromtimestamp(end, dt.UTC), Stopwatch()
    found = monthly(root, f"{now - 15 * DAY:%Y-%m}", now)
    if not found.whole.tally.judged:
        raise AssertionError("the bench reported a month without answers")
    markdown_of(found, dt.UTC)
    return watch.seconds(), watch.processor_seconds()


def _report(file: Path, start: int, end: int) -> tuple[float, float]:
    watch = Stopwatch()
    with opened(file) as database:
        counted(database, start, end)
    return watch.seconds(), watch.processor_seconds()


def _run(probes: int) -> None:
    """Print how long all probes take beside the slowest alone, each over HTTP."""
    with _slow_server() as base:
        slowest = sorted(_timed(base, [_SLOWEST]) for _ in range(_ROUNDS))[_ROUNDS // 2]
        waits = [_SLOWEST * number / (probes - 1 or 1) for number in range(probes)]
        all_ = sorted(_timed(base, waits) for _ in range(_ROUNDS))[_ROUNDS // 2]
    print(f"{probes} probes at once: {all_:.2f} s, the slowest alone {slowest:.2f} s", end="")
    print(f" (x {all_ / slowest:.2f}; medians of {_ROUNDS})")


def _timed(base: str, waits: list[float]) -> float:
    jobs: list[Job] = []
    for number, wait in enumerate(waits):
        probe = Probe("MON001", f"/{number}/", DAY)
        jobs.append(one(probe, partial(_ask, base, wait)))
    watch = Stopwatch()
    found = ask_jobs(jobs, 15, 0)
    if {result.state for result in found.values()} != {OK.state}:
        raise AssertionError("a probe of the bench had no answer")
    return watch.seconds()


def _ask(base: str, wait: float) -> Result:
    with asking(base) as asker:
        asker.ask(Question(f"/{wait}", 1000))
    return OK


@contextmanager
def _slow_server() -> Iterator[str]:
    class Slow(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(float(self.path.lstrip("/")))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Wide(LoopbackServer):
        request_queue_size = 256

    with Wide(0, Slow) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
