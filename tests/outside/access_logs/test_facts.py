"""Days of many lines are written one by one, small days together: what is kept is the same."""

from pathlib import Path

import duckdb
import pytest

from pipeline.flows.visitors.read_logs import Shelf, read_logs
from pipeline.outside.access_logs import facts
from pipeline.outside.access_logs.engine import engine

_SHIFT = 7 * 3600
_SAME = "day, minute, second, method, path, status, size, kind, device, host, codes"
_TARGETS = ("/", "/berita/", "/.env", "/?q=%3Cscript%3E", "/index.php?option=com_content&id=4")


def _line(at: int) -> str:
    month, day = ("Oct", 30 + at % 2) if at % 3 else ("Nov", 1 + at % 2)
    stamp = f"{day:02}/{month}/2026:{at % 24:02}:10:11 {'+0700' if at % 5 else '-0730'}"
    asked = f"GET {_TARGETS[at % 5]} HTTP/1.1"
    return f'203.0.113.{at % 7} - - [{stamp}] "{asked}" {404 if at % 4 else 200} 5 "-" "x/{at % 3}"'


def _kept(folder: Path, file: Path) -> tuple[int, set[str], list[tuple[object, ...]]]:
    with engine(folder) as (connection, work):
        reading = read_logs(connection, (str(file),), Shelf(folder, _SHIFT), work)
    days = {day.stem for day in (folder / "hari").glob("*.parquet")}
    rows = duckdb.sql(f"SELECT {_SAME} FROM '{folder}/hari/*.parquet'").fetchall()
    assert {day.stat().st_mode & 0o777 for day in (folder / "hari").iterdir()} == {0o600}
    return reading.new, days, sorted(rows)


def test_a_day_by_itself_is_kept_as_days_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "akses.log"
    file.write_text("".join(f"{_line(at)}\n" for at in range(240)), encoding="utf-8")
    together = _kept(tmp_path / "bersama", file)
    assert together[0] == len(together[2]) == 240
    assert len(together[1]) == 5
    monkeypatch.setattr(facts, "_MANY", 1)
    assert _kept(tmp_path / "sendiri", file) == together
    monkeypatch.setattr(facts, "_MANY", 61)
    assert _kept(tmp_path / "campur", file) == together
    monkeypatch.setattr(facts, "_FEW", 0)  # words stay texts, as where they are many
    assert _kept(tmp_path / "teks", file) == together


def test_a_folder_may_have_an_apostrophe(tmp_path: Path) -> None:
    folder = tmp_path / "jum'at"
    folder.mkdir()
    file = folder / "akses.log"
    file.write_text("".join(f"{_line(at)}\n" for at in range(240)), encoding="utf-8")
    told = []
    for _ in range(2):
        with engine(folder) as (connection, work):
            reading = read_logs(connection, (str(file),), Shelf(folder, _SHIFT), work)
        told.append((reading.new, reading.before))
    assert told == [(240, 0), (0, 240)]


def test_another_log_of_a_day_that_is_kept_adds_only_what_is_new(tmp_path: Path) -> None:
    first, second = tmp_path / "akses.log.1", tmp_path / "akses.log"
    first.write_text("".join(f"{_line(at)}\n" for at in range(150)), encoding="utf-8")
    second.write_text("".join(f"{_line(at)}\n" for at in range(100, 240)), encoding="utf-8")
    whole = tmp_path / "utuh.log"
    whole.write_text("".join(f"{_line(at)}\n" for at in range(240)), encoding="utf-8")
    folder = tmp_path / "berurutan"
    once = _kept(folder, first)
    assert once[0] == 150
    again = _kept(folder, second)
    assert again[1:] == _kept(tmp_path / "sekali", whole)[1:]
