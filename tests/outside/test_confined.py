"""A program runs in a home of its own, and neither longer nor larger than it may."""

import sys
import time
from pathlib import Path

import pytest

from pipeline.outside.confined import confined, find

_MEMORY = 1024**3


def python(code: str, home: Path, seconds: float = 20) -> tuple[int | None, str]:
    done = confined([sys.executable, "-c", code], home, seconds, memory=_MEMORY)
    return done.code, done.said


def test_it_sees_its_own_home_and_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANDI", "rahasia")
    code, said = python("import os; print(os.environ)", tmp_path / "rumah")
    assert code == 0
    assert str(tmp_path / "rumah") in said
    assert "rahasia" not in said
    assert "127.0.0.1:9" in said


def test_its_time_is_limited_and_its_children_go_with_it(tmp_path: Path) -> None:
    mark = tmp_path / "masih-hidup"
    child = f"import time, pathlib; time.sleep(3); pathlib.Path({str(mark)!r}).touch()"
    starts = f"subprocess.Popen([sys.executable, '-c', {child!r}])"
    code = f"import subprocess, sys, time; {starts}; time.sleep(60)"
    started = time.monotonic()
    assert python(code, tmp_path, seconds=1)[0] is None
    assert time.monotonic() - started < 10
    time.sleep(3)
    assert not mark.exists()


def test_its_memory_is_limited(tmp_path: Path) -> None:
    code, said = python("import time; time.sleep(.3); b'x' * 2 * 1024**3", tmp_path)
    assert code == 1
    assert "MemoryError" in said


def test_a_failure_is_told(tmp_path: Path) -> None:
    assert python("raise SystemExit('tidak bisa')", tmp_path) == (1, "tidak bisa")


def test_find() -> None:
    assert find("python") is not None
    assert find("program-yang-tidak-ada") is None
