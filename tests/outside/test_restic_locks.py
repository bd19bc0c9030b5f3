"""Locks that dead runs of restic left go; those of living runs and of other machines stay."""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.restic import restic
from pipeline.outside.restic_locks import all_left
from tests.conftest import missing

_HERE = os.uname().nodename
_OURS = {"hostname": _HERE, "pid": os.getpid()}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new repository."""
    if shutil.which("restic") is None:
        missing("restic")
    monkeypatch.setenv("RESTIC_PASSWORD", "hanya untuk uji")
    monkeypatch.setenv("RESTIC_CACHE_DIR", str(tmp_path / "cache"))
    assert restic(str(tmp_path / "repo"), "init").well
    return str(tmp_path / "repo")


@contextmanager
def _holding(repository: str, *before: str) -> Iterator[int]:
    """Let a run of restic hold the repository, waiting for what is to be backed up."""
    command = [*before, "restic", "--repo", repository, "backup", "--stdin"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as run:
        locks, until = Path(repository, "locks"), time.monotonic() + 120
        while not _taken(locks) and run.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        if run.poll() is not None:
            pytest.skip(f"{before[0] if before else 'restic'} does not run here")
        yield run.pid
        run.kill()


def _taken(locks: Path) -> bool:
    """Return whether a lock stands; restic writes it under another name first."""
    return any("-tmp-" not in lock.name for lock in locks.iterdir())


def test_the_lock_of_a_living_run_stays(repository: str) -> None:
    with _holding(repository), pytest.raises(UnfinishedError, match="sedang dipakai"):
        restic(repository, "check")


def test_the_lock_of_a_dead_run_goes(repository: str) -> None:
    with _holding(repository) as number:
        os.kill(number, signal.SIGKILL)
    assert restic(repository, "check").well


def test_a_dead_run_whose_number_another_process_has_now_holds_nothing(repository: str) -> None:
    # In a space of its own the run is number 1, as another process is outside.
    if shutil.which("unshare") is None:
        missing("unshare")
    apart = ("unshare", "--pid", "--fork", "--kill-child=KILL")
    with _holding(repository, *apart) as number:
        os.kill(number, signal.SIGKILL)
    assert restic(repository, "list", "locks", "--no-lock").words
    assert restic(repository, "check").well


@pytest.mark.parametrize(
    ("locks", "wanted"),
    [
        ([], False),
        ([_OURS], True),
        ([{"hostname": "lain", "pid": 1}], False),
        ([_OURS, {"hostname": "lain", "pid": 1}], False),
        ([_OURS, {}], False),
    ],
    ids=["none", "ours", "another-machine", "one-of-another", "unreadable"],
)
def test_which_locks_are_left(locks: list[dict[str, object]], wanted: bool) -> None:
    def run(*asked: str) -> Sequence[str]:
        if asked == ("list", "locks"):
            return [str(number) for number in range(len(locks))]
        told = locks[int(asked[-1])]
        return json.dumps(told, indent=2).splitlines() if told else ["kosong"]

    assert all_left(run) is wanted
