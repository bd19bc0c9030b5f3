"""A child that hangs, dies or wants too much is an answer, and leaves nothing behind."""

import ctypes
import errno
import os
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import forkserver
from pathlib import Path

import pytest

from pipeline.outside import limited as module
from pipeline.outside.beside import Beside
from pipeline.outside.limited import Cause, Failed, Limits, limited

_LITTLE = Limits(memory=256 * 1024 * 1024, core_seconds=1, wall_seconds=120)
_SHORT = replace(_LITTLE, wall_seconds=3)


def double(number: int) -> int:
    return 2 * number


def wait_long() -> None:
    time.sleep(60)


def spin() -> None:
    while True:
        pass


def want(megabytes: int) -> int:
    return len(bytearray(megabytes * 1024 * 1024))


def crash() -> None:
    ctypes.string_at(0)


def leave() -> None:
    os._exit(7)


def fail(number: int) -> None:
    if number:
        raise OSError(number, os.strerror(number), "berkas")
    raise KeyError("rusak")


def read_standard_input() -> str:
    return sys.stdin.read()


def core_limit() -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_CORE)


def test_an_answer_comes_back() -> None:
    assert limited(_LITTLE, double, 21) == 42


def test_a_copy_of_a_process_that_had_a_child_gets_its_answer_too() -> None:
    assert limited(_LITTLE, double, 21) == 42
    with Beside(lambda: str(limited(_LITTLE, double, 4)).encode()) as beside:
        assert beside.answer() == b"8"


def test_a_copy_of_a_process_whose_warm_server_is_not_ours_gets_its_answer_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forkserver.ensure_running()
    monkeypatch.setattr(module, "_owner", type(module._owner)())
    with Beside(lambda: str(limited(_LITTLE, double, 4)).encode()) as beside:
        assert beside.answer() == b"8"


@pytest.mark.parametrize(
    ("work", "args", "expected"),
    [
        pytest.param(wait_long, (), Failed(Cause.TIME, "wall clock"), id="sleeps"),
        pytest.param(spin, (), Failed(Cause.TIME, "core"), id="spins"),
        pytest.param(want, (600,), Failed(Cause.MEMORY), id="wants too much"),
        pytest.param(crash, (), Failed(Cause.DEATH, "SIGSEGV"), id="crashes"),
        pytest.param(leave, (), Failed(Cause.DEATH, "exit 7"), id="leaves"),
        pytest.param(fail, (0,), Failed(Cause.DEATH, "KeyError"), id="raises"),
        pytest.param(fail, (errno.EILSEQ,), Failed(Cause.DEATH, "OSError"), id="cannot read"),
    ],
)
def test_no_answer_is_an_answer(work: object, args: tuple[int, ...], expected: Failed) -> None:
    limits = _SHORT if expected.detail == "wall clock" else _LITTLE
    assert limited(limits, work, *args) == expected  # type: ignore[arg-type]


def test_a_full_disk_says_nothing_of_the_file() -> None:
    with pytest.raises(OSError, match="berkas") as found:
        limited(_LITTLE, fail, errno.ENOSPC)
    assert found.value.errno == errno.ENOSPC


def test_a_child_has_no_input_and_leaves_no_core() -> None:
    assert limited(_LITTLE, read_standard_input) == ""
    assert limited(_LITTLE, core_limit) == (0, 0)


def test_memory_within_the_limit_is_given() -> None:
    assert limited(_LITTLE, want, 100) == 100 * 1024 * 1024


def test_many_at_once_each_with_its_own_answer() -> None:
    jobs = [(double, n) if n % 5 else (want, 600) for n in range(40)]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda job: limited(_LITTLE, *job), jobs))
    expected = [2 * n if n % 5 else Failed(Cause.MEMORY) for n in range(40)]
    assert found == expected


def test_no_child_stays_behind() -> None:
    before = _children()
    limited(_SHORT, wait_long)
    assert _children() - before == set()


def _children() -> set[str]:
    """Return the processes whose parent's parent is this one: the server's children."""
    parents = _parents()
    servers = [process for process, parent in parents.items() if parent == str(os.getpid())]
    return {child for child, parent in parents.items() if parent in servers}


def _parents() -> dict[str, str]:
    found = {}
    for folder in Path("/proc").iterdir():
        try:
            stat = (folder / "stat").read_text() if folder.name.isdigit() else ""
        except OSError:
            continue
        if stat:
            found[folder.name] = stat.rpartition(")")[2].split()[1]
    return found
