"""Answers in SQLite: kept, thinned without losing a count, and whole after a kill."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.watch_store.answers import (
    AnswerRow,
    EventRow,
    events,
    mark,
    put,
    set_mark,
    tracks,
)
from pipeline.outside.watch_store.hours import HOUR, Counted, counted, thin
from pipeline.outside.watch_store.opened import opened
from tests.demo import ROOT

_DAY = 24 * HOUR
_START = 1_790_000_000 // HOUR * HOUR
_KILLS = 100 if os.environ.get("TERBIT_SOAK") else 5


def _rows(rng: random.Random, probes: int, steps: int) -> list[AnswerRow]:
    return [
        AnswerRow(f"MON001 /{probe}/", _START + step * 300, rng.choice((0, 0, 0, 1, 2, 3, 4)),
                  rng.choice((None, 20, 300)), rng.choice(("", "lambat")))
        for probe in range(probes)
        for step in range(steps)
    ]  # fmt: skip


def test_thinning_loses_no_count(tmp_path: Path) -> None:
    rows = _rows(random.Random(7), 3, 1000)
    with opened(tmp_path / "terbit.db") as database:
        put(database, rows, {}, ())
        before = counted(database, _START, _START + 4 * _DAY)
        gone = thin(database, _START + 2 * _DAY + 1234)
        assert 0 < gone < len(rows)
        assert counted(database, _START, _START + 4 * _DAY) == before
        thin(database, _START + 4 * _DAY)
        assert counted(database, _START, _START + 4 * _DAY) == before
        left = database.execute("SELECT COUNT(*) FROM monitor_answer").fetchone()
        words = database.execute("SELECT COUNT(*) FROM monitor_reason").fetchone()
    assert (left, words) == ((0,), (0,))
    of_rows = [sum(r.state == s for r in rows if r.probe == "MON001 /0/") for s in range(5)]
    first = before[0]
    assert [first.ok, first.warn, first.bad, first.unknown, first.paused] == of_rows


def test_a_later_answer_in_a_thinned_hour_is_added(tmp_path: Path) -> None:
    with opened(tmp_path / "terbit.db") as database:
        for second in (0, 600):
            put(database, [AnswerRow("a", _START + second, 0, 10 + second, "")], {}, ())
            thin(database, _START + _DAY)
        (found,) = counted(database, _START, _START + HOUR)
    assert found == Counted("a", 2, 0, 0, 0, 0, 620, 2, 610)
    assert found.ms == 310.0


def test_what_was_not_seen_has_no_time(tmp_path: Path) -> None:
    with opened(tmp_path / "terbit.db") as database:
        put(
            database,
            [AnswerRow("a", _START, 3, None, ""), AnswerRow("a", _START + 1, 4, None, "")],
            {},
            (),
        )
        (found,) = counted(database, _START, _START + HOUR)
    assert (found.unknown, found.paused, found.ms) == (1, 1, None)


def test_tracks_events_and_marks_come_back(tmp_path: Path) -> None:
    event = EventRow("MON001 /", "raised", 2, "mati", _START, _START + 60)
    with opened(tmp_path / "terbit.db") as database:
        put(database, (), {"MON001 /": "satu"}, [event])
        put(database, (), {"MON001 /": "dua"}, ())
        set_mark(database, "thinned", 5)
        set_mark(database, "thinned", 6)
    with opened(tmp_path / "terbit.db") as database:
        assert tracks(database) == {"MON001 /": "dua"}
        (found,) = events(database)
        assert (found.reason, found.at) == ("mati", _START + 60)
        assert events(database, _START + 61) == []
        assert (mark(database, "thinned"), mark(database, "never")) == (6, None)


def test_events_of_an_earlier_version_are_kept(tmp_path: Path) -> None:
    with opened(tmp_path / "terbit.db") as database:
        put(database, (), {}, [EventRow("MON001 /", "raised", 2, "mati", _START, _START)])
        database.execute(
            "ALTER TABLE monitor_event ADD COLUMN tell_after INTEGER NOT NULL DEFAULT 1"
        )
        database.execute("ALTER TABLE monitor_event ADD COLUMN told INTEGER")
        index = "CREATE INDEX monitor_event_untold ON monitor_event (tell_after) WHERE told IS NULL"
        database.execute(index)
    with opened(tmp_path / "terbit.db") as database:
        put(database, (), {}, [EventRow("MON001 /", "recovered", 0, "", _START, _START + 60)])
        assert [each.kind for each in events(database)] == ["raised", "recovered"]


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "terbit.db").write_bytes(b"bukan basis data" * 100)
    with (
        pytest.raises(UnfinishedError, match=r"terbit\.db tidak dapat dipakai"),
        opened(tmp_path / "terbit.db"),
    ):
        pass


_WRITER = """
import sys
from pathlib import Path
from pipeline.outside.watch_store.answers import AnswerRow, put
from pipeline.outside.watch_store.hours import thin
from pipeline.outside.watch_store.opened import opened
at = int(sys.argv[2])
with opened(Path(sys.argv[1])) as database:
    print("siap", flush=True)
    while True:
        rows = [AnswerRow(f"MON001 /{n}/", at, n % 4, n, f"alasan {n % 7}") for n in range(50)]
        put(database, rows, {row.probe: "x" * 200 for row in rows}, ())
        at += 300
        if at % 9000 == 0:
            thin(database, at - 20000)
"""


@pytest.mark.parametrize("turn", range(_KILLS))
def test_a_kill_at_any_moment_leaves_whole_runs(tmp_path: Path, turn: int) -> None:
    file, rng = tmp_path / "terbit.db", random.Random(turn)
    for start in range(2):  # the second writes on after the kill
        command = [sys.executable, "-c", _WRITER, str(file), str(_START + start * _DAY)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"siap\n"
            time.sleep(rng.random() * 0.2)
            writer.send_signal(signal.SIGKILL)
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        raw = database.execute("SELECT COUNT(*) FROM monitor_answer").fetchone()[0]
        hours = database.execute("SELECT SUM(ok + warn + bad + unknown) FROM monitor_hour")
        total = raw + (hours.fetchone()[0] or 0)
    assert total > 0
    assert total % 50 == 0
