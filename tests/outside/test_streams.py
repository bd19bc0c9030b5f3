"""Copying in pieces: the sum of what was copied, and how long is waited."""

import hashlib
from pathlib import Path

import pytest

from pipeline.outside import streams
from pipeline.outside.streams import Pace, Sum, copied, summed


def test_a_copy_is_the_same_and_its_sum_is_known(tmp_path: Path) -> None:
    raw = bytes(range(256)) * 9000
    (tmp_path / "a").write_bytes(raw)
    wanted = Sum(len(raw), hashlib.sha256(raw).hexdigest())
    assert copied(tmp_path / "a", tmp_path / "b", Pace()) == wanted
    assert summed(tmp_path / "b") == wanted
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "b"]


def test_a_pace_waits_as_long_as_the_bytes_should_take(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, waited = [100.0], list[float]()

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        clock[0] += seconds

    monkeypatch.setattr(streams.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(streams.time, "sleep", sleep)
    pace = Pace(1000)
    pace.spend(500)
    clock[0] += 1.0
    pace.spend(250)
    pace.spend(750)
    assert waited == [0.5, 0.0, 0.0]
    pace.spend(1000)
    assert waited[-1] == 1.0
