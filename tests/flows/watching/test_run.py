"""Runs of the monitor: what is asked, kept, told, and left out."""

import datetime as dt
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.archive.snapshot import Memory, Remembered
from pipeline.errors import ConfigError, RefusedError, UnfinishedError
from pipeline.flows.keeping.memory import keep
from pipeline.flows.watching.heartbeat import FILE as BEAT
from pipeline.flows.watching.heartbeat import alive
from pipeline.flows.watching.jobs import jobs_of
from pipeline.flows.watching.local_jobs import silent_jobs
from pipeline.flows.watching.run import Ran, run_monitor
from pipeline.flows.watching.show import show_monitor
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.alarm import Kind
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import OK, Result, State
from pipeline.outside.one_at_a_time import alone
from pipeline.outside.watch_store.opened import PATH
from tests.config.sample import change
from tests.demo import ROOT, terbit
from tests.monitor.registries import registry

_NOW = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)  # noon in Jakarta
_STEP = dt.timedelta(minutes=5)
_BAD = Result(State.BAD, "mati")


def _jobs(*answers: Result | Exception, code: str = "MON001") -> Callable[[Watched], list[Job]]:
    """Return jobs that give one answer each."""

    def ask(answer: Result | Exception) -> Result:
        if isinstance(answer, Exception):
            raise answer
        return answer

    def jobs(watched: Watched) -> list[Job]:
        return [
            one(watched.often(code, f"/{n}/", urgent=True), lambda answer=answer: ask(answer))
            for n, answer in enumerate(answers)
        ]

    return jobs


def _state(ran: Ran, number: int = 0) -> State:
    return list(ran.answers.values())[number].state


def test_answers_are_kept_and_an_alarm_is_raised_after_three(demo_copy: Path) -> None:
    kinds = []
    for step, answer in enumerate((_BAD, _BAD, _BAD, _BAD, OK, OK)):
        ran = run_monitor(demo_copy, _NOW + step * _STEP, jobs=_jobs(answer))
        kinds.append(ran.events[0].kind if ran.events else None)
    assert kinds == [None, None, Kind.RAISED, None, None, Kind.RECOVERED]
    shown = show_monitor(demo_copy, _NOW + 6 * _STEP, 1)
    assert [event.kind for event in shown.events] == ["raised", "recovered"]


def test_only_what_is_due_is_asked(demo_copy: Path) -> None:
    jobs = _jobs(OK, OK)
    assert len(run_monitor(demo_copy, _NOW, only_due=True, jobs=jobs).answers) == 2
    soon = run_monitor(demo_copy, _NOW + _STEP / 2, only_due=True, jobs=jobs)
    assert (len(soon.answers), soon.not_due) == (0, 2)
    assert len(run_monitor(demo_copy, _NOW + _STEP, only_due=True, jobs=jobs).answers) == 2
    assert len(run_monitor(demo_copy, _NOW + _STEP, jobs=jobs).answers) == 2


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (UnfinishedError("server diam"), "Belum dapat diperiksa: server diam"),
        (OSError(5, "rusak"), "Belum dapat diperiksa"),
        (ZeroDivisionError("nol"), "Pemeriksaannya sendiri yang gagal (ZeroDivisionError"),
    ],
)
def test_a_probe_that_fails_is_unknown_and_keeps_no_other(
    demo_copy: Path, problem: Exception, words: str
) -> None:
    ran = run_monitor(demo_copy, _NOW, jobs=_jobs(problem, OK))
    assert (_state(ran, 0), _state(ran, 1), ran.exit_code) == (State.UNKNOWN, State.OK, 3)
    assert words in next(iter(ran.answers.values())).reason


def test_announced_work_counts_for_nothing(demo_copy: Path) -> None:
    work = 'maintenance:\n  - {date: 2026-11-28, start: "12.00", end: "13.00", reason: Pindah}\n'
    change(demo_copy, "monitor", "maintenance: []\n", work)
    for step in range(4):
        ran = run_monitor(demo_copy, _NOW + step * _STEP, jobs=_jobs(_BAD))
        assert (ran.window is not None, ran.events, ran.exit_code) == (True, (), 0)
    after = run_monitor(demo_copy, _NOW + dt.timedelta(hours=1), jobs=_jobs(_BAD))
    assert (after.window, after.events, after.exit_code) == (None, (), 1)
    with closing(sqlite3.connect(demo_copy / PATH)) as database:
        states = database.execute("SELECT state FROM monitor_answer ORDER BY at").fetchall()
    assert states == [(State.PAUSED,)] * 4 + [(State.BAD,)]


def test_a_second_run_is_refused_while_one_is_under_way(demo_copy: Path) -> None:
    with (
        alone(demo_copy / "var/monitor.lock"),
        pytest.raises(RefusedError, match="sedang berjalan"),
    ):
        run_monitor(demo_copy, _NOW, jobs=_jobs(OK))


def test_broken_settings_stop_a_run_before_anything_is_asked(demo_copy: Path) -> None:
    change(demo_copy, "monitor", "interval_minutes: 5", "interval_minutes: 0")
    with pytest.raises(ConfigError):
        run_monitor(demo_copy, _NOW, jobs=_jobs(OK))
    assert not (demo_copy / PATH).exists()


def test_a_run_leaves_a_sign_of_life(demo_copy: Path) -> None:
    assert alive(demo_copy, _NOW).state is State.BAD
    run_monitor(demo_copy, _NOW, jobs=_jobs(OK))
    assert alive(demo_copy, _NOW + dt.timedelta(minutes=15)).state is State.OK
    late = alive(demo_copy, _NOW + dt.timedelta(minutes=16))
    assert (late.state, "terbit monitor run" in late.reason) == (State.BAD, True)
    (demo_copy / BEAT).write_text("rusak", encoding="utf-8")
    assert alive(demo_copy, _NOW).state is State.BAD


def test_an_address_outside_hears_of_each_run(demo_copy: Path) -> None:
    with registry() as about:
        address = f"http://127.0.0.1:{about.rdap_port}/denyut"
        from pipeline.flows.watching.heartbeat import beat

        assert beat(demo_copy, _NOW, None) == ""
        assert beat(demo_copy, _NOW, address) == ""
        about.status = 500
        assert beat(demo_copy, _NOW, address) == "dijawab 500"
    assert "tidak tersambung" in beat(demo_copy, _NOW, address)
    assert about.asked == ["/denyut", "/denyut"]


def test_backups_drills_and_releases_should_report(demo_copy: Path) -> None:
    def told(hours: int) -> dict[str, State]:
        from pipeline.config.load import load_config

        watched = Watched(demo_copy, load_config(demo_copy), _NOW + dt.timedelta(hours=hours))
        answers = {key: result for job in silent_jobs(watched) for key, result in job.ask().items()}
        return {key.removeprefix("MON080 "): result.state for key, result in answers.items()}

    backup, drill, release = "Cadangan ke lokal", "Uji pemulihan dari lokal", "Rilis ke lokal"
    assert set(told(0).values()) == {State.BAD}
    known = Remembered(at=_NOW, size=1, files=1)
    keep(demo_copy, "lokal", Memory(snapshots={"a": known}, drilled_at=_NOW))
    line = {"act": "deploy", "target": "lokal", "at": _NOW.isoformat()}
    other = {"act": "deploy", "target": "lain", "at": "2030-01-01T00:00:00+00:00"}
    text = f"{json.dumps(line)}\n{json.dumps(other)}\nputus"
    (demo_copy / "var/journal.jsonl").write_text(text, encoding="utf-8")
    assert told(1) == {backup: State.OK, drill: State.OK, release: State.OK}
    assert told(7 * 24 + 1)[release] is State.BAD
    assert told(49)[backup] is State.BAD
    broken = known.model_copy(update={"whole": False})
    keep(demo_copy, "lokal", Memory(snapshots={"a": broken}))
    assert told(1)[backup] is State.BAD


def test_every_probe_of_the_demo_has_its_own_key(demo_copy: Path) -> None:
    from pipeline.checks.pages import known_codes
    from pipeline.config.load import load_config

    jobs = jobs_of(Watched(demo_copy, load_config(demo_copy), _NOW))
    probes: list[Probe] = [probe for job in jobs for probe in job.probes]
    assert len({probe.key for probe in probes}) == len(probes)
    assert {probe.code for probe in probes} <= set(known_codes())


def test_the_commands_tell_people_and_programs(demo_copy: Path) -> None:
    change(demo_copy, "renewals", "kind: domain\n    # Nama", "kind: hosting\n    # Nama")
    change(demo_copy, "renewals", "    name: pn-contoh.example\n", "")
    done = terbit(demo_copy, "monitor", "show")
    assert (done.returncode, "belum pernah" in done.stdout) == (3, True), done.stderr
    assert terbit(demo_copy, "monitor", "alive").returncode == 1
    assert terbit(demo_copy, "monitor", "show", "--days", "9999").returncode == 2
    assert terbit(demo_copy, "monitor", "run", "--watch", "--json").returncode == 2
    cron = terbit(demo_copy, "monitor", "install", "--cron")
    assert f"cd '{demo_copy}'" in cron.stdout
    written = terbit(demo_copy, "monitor", "install", "--write", "unit")
    assert (written.returncode, len(list((demo_copy / "unit").iterdir()))) == (0, 4)
    assert terbit(demo_copy, "monitor", "install", "--write", "unit").returncode == 0
    (demo_copy / "unit/terbit-monitor.timer").write_text("diubah", encoding="utf-8")
    assert terbit(demo_copy, "monitor", "install", "--write", "unit").returncode == 4


_WATCH = """
import sys
from pathlib import Path
from pipeline.flows.watching import run, watch
from pipeline.flows.watching.watched import one
from pipeline.monitor.result import OK
jobs = lambda watched: [one(watched.often("MON001", "/"), lambda: OK)]
told = lambda ran: print(len(ran.answers), flush=True)
asked = run.run_monitor
watch.run_monitor = lambda root, now, only_due: asked(root, now, only_due=only_due, jobs=jobs)
watch.watch(Path(sys.argv[1]), told, 0.05)
print("selesai", flush=True)
"""


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_watching_goes_on_until_it_is_stopped(demo_copy: Path, sign: signal.Signals) -> None:
    command = [sys.executable, "-c", _WATCH, str(demo_copy)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as watching:
        assert watching.stdout is not None
        first = [watching.stdout.readline() for _ in range(3)]
        watching.send_signal(sign)
        rest = watching.communicate(timeout=30)[0]
    assert first == ["1\n", "0\n", "0\n"]
    assert rest.endswith("selesai\n")
    assert watching.returncode == 0


def test_jobs_wait_for_each_other_and_not_in_a_row(demo_copy: Path) -> None:
    barrier = threading.Barrier(50)

    def wait() -> Result:
        barrier.wait(60)
        return OK

    def jobs(watched: Watched) -> list[Job]:
        return [one(watched.often("MON001", f"/{n}/"), wait) for n in range(50)]

    ran = run_monitor(demo_copy, _NOW, jobs=jobs)
    assert {result.state for result in ran.answers.values()} == {State.OK}
