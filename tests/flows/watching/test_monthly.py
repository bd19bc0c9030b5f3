"""The monthly report: from answers that were kept, with gaps told and nothing unseen called up."""

import datetime as dt
import hashlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pipeline.errors import UsageError
from pipeline.flows.watching.incidents import follow_kept
from pipeline.flows.watching.monthly import monthly
from pipeline.flows.watching.write_monthly import write_month
from pipeline.monitor.alarm import Track
from pipeline.monitor.report_words import notes_of, share_words, tables_of
from pipeline.monitor.report_written import markdown_of
from pipeline.monitor.result import State
from pipeline.outside.watch_store.answers import AnswerRow, put
from pipeline.outside.watch_store.hours import thin
from pipeline.outside.watch_store.opened import PATH, opened
from tests.demo import terbit

_ZONE = ZoneInfo("Asia/Jakarta")
_HOUR = dt.timedelta(hours=1)
_NOW = dt.datetime(2026, 3, 10, 9, 0, tzinfo=_ZONE)
_JANUARY = dt.datetime(2026, 1, 1, tzinfo=_ZONE)
_FEBRUARY = dt.datetime(2026, 2, 1, tzinfo=_ZONE)


def _every_hour(key: str, start: dt.datetime, states: Iterable[State]) -> list[AnswerRow]:
    return [
        AnswerRow(key, int((start + at * _HOUR).timestamp()), int(state), 200, "")
        for at, state in enumerate(states)
    ]


@pytest.fixture
def court(demo_copy: Path) -> Path:
    """January was well but for a day that nobody saw; in February there was trouble of each kind.

    The home page was down for seven hours, unseen for three, paused for two, and nobody looked on
    the last two days.
    """
    february = [State.BAD] * 7 + [State.UNKNOWN] * 3 + [State.PAUSED] * 2 + [State.WARN]
    february += [State.OK] * (26 * 24 - len(february))
    rows = [
        *_every_hour("MON001 /", _JANUARY, [State.OK] * 30 * 24),
        *_every_hour("MON001 /", _FEBRUARY, february),
        *_every_hour("MON150 B1.01", _FEBRUARY, [State.OK, State.WARN, State.WARN]),
        *_every_hour("MON150 B1.02", _FEBRUARY, [State.OK] * 3),
        *_every_hour("MON080 Cadangan ke lokal", _FEBRUARY, [State.BAD] * 5),
    ]
    with opened(demo_copy / PATH) as database:
        put(database, rows, {}, ())
        for at, alarm in ((_FEBRUARY, State.BAD), (_FEBRUARY + 7 * _HOUR, None)):
            track = Track(State.BAD, _FEBRUARY, at, "dijawab 503", alarm=alarm)
            follow_kept(database, {"MON001 /": track}, at)
    return demo_copy


def test_a_month_is_counted_from_its_answers(court: Path) -> None:
    month = monthly(court, "2026-02", _NOW)
    tally = month.whole.tally
    good = 26 * 24 - 12
    assert (tally.bad, tally.unknown, tally.paused) == (7, 3, 2)
    assert tally.share == good / (good + 7)
    assert (month.whole.unwatched, month.before.unwatched) == (48, 24)
    assert [day.first.day for day in month.gaps] == [27, 28]
    assert month.over
    assert [(each.about, each.tally.bad) for each in month.jobs] == [("Cadangan ke lokal", 5)]
    assert [each.closed for each in month.incidents] == [_FEBRUARY + 7 * _HOUR]
    assert (month.incidents_before, month.exit_code) == (0, 0)


def test_thinned_answers_give_the_same_report(court: Path) -> None:
    whole = monthly(court, "2026-02", _NOW)
    with opened(court / PATH) as database:
        thin(database, int(_NOW.timestamp()))
    assert monthly(court, "2026-02", _NOW) == whole


def test_gaps_are_told_and_compared_with_the_month_before(court: Path) -> None:
    month = monthly(court, "2026-02", _NOW)
    notes = " ".join(notes_of(month))
    assert "tidak berjalan selama 48 dari 672 jam (tanggal 27, 28)" in notes
    tables = {each.title: each for each in tables_of(month, _ZONE)}
    assert tables["Ringkasan"].rows[0] == ("Beranda dapat dibuka", "98,86 %", "100,00 %")
    assert tables["Ringkasan"].rows[1][1:] == ("48 dari 672 jam", "24 dari 744 jam")
    [stale] = tables["Pembaruan informasi di situs"].rows
    assert (stale[0].startswith("B1.01 "), stale[1:]) == (True, ("2", "0", "3"))
    [incident] = tables["Insiden"].rows
    assert incident[1:3] == ("1 Februari 2026 00.00", "1 Februari 2026 07.00")


def test_a_month_that_nobody_watched_is_unknown_and_not_well(court: Path) -> None:
    month = monthly(court, "2025-06", _NOW)
    assert month.exit_code == 3
    assert any("keadaan situs tidak diketahui" in note for note in notes_of(month))
    tables = {each.title: each for each in tables_of(month, _ZONE)}
    assert tables["Ringkasan"].rows[0][1] == "tidak diketahui"
    assert tables["Pembaruan informasi di situs"].empty == "Tidak diperiksa pada masa ini."


def test_the_month_that_runs_ends_today(court: Path) -> None:
    month = monthly(court, None, _NOW)
    assert (month.name, month.over, month.days[-1].last) == ("2026-03", False, _NOW.date())
    assert month.whole.hours == 9 * 24 + 10


@pytest.mark.parametrize("name", ["2026-04", "2026-13", "2026", "maret", "2026-3", "0000-01"])
def test_what_is_no_month_that_has_begun_is_a_wrong_call(court: Path, name: str) -> None:
    with pytest.raises(UsageError, match="Tulis bulan yang sudah mulai"):
        monthly(court, name, _NOW)


def test_a_share_is_cut_and_never_rounded_up() -> None:
    assert share_words(0.99999) == "99,99 %"
    assert (share_words(1.0), share_words(None)) == ("100,00 %", "tidak diketahui")


def test_no_text_is_markup(court: Path) -> None:
    rows = _every_hour("MON001 /<b>|[x](y)/", _FEBRUARY, [State.OK])
    with opened(court / PATH) as database:
        put(database, rows, {}, ())
    assert r"| /\<b\>\|\[x\](y)/ |" in markdown_of(monthly(court, "2026-02", _NOW), _ZONE)


def test_files_are_the_same_each_time_and_carry_their_hash(court: Path, tmp_path: Path) -> None:
    month = monthly(court, "2026-02", _NOW)
    first, again = (write_month(court, month, tmp_path / name) for name in ("a", "b"))
    assert list(first.values()) == list(again.values())
    told = (tmp_path / "a/pemantauan-2026-02.sha256").read_text("ascii")
    for file, digest in first.items():
        assert hashlib.sha256(file.read_bytes()).hexdigest() == digest
        assert f"{digest}  {file.name}\n" in told
    done = subprocess.run(["sha256sum", "-c", "pemantauan-2026-02.sha256"], cwd=tmp_path / "a")
    assert done.returncode == 0


def test_the_command_tells_people_and_programs(court: Path, tmp_path: Path) -> None:
    done = terbit(court, "monitor", "report", "2026-02", "--write", str(tmp_path / "hasil"))
    assert done.returncode == 0, done.stderr
    for words in ("Bulan Februari 2026.", "98,86 %", "Perpanjangan", "sha256"):
        assert words in done.stdout
    raw = terbit(court, "monitor", "report", "2026-02", "--json")
    told = json.loads(raw.stdout)
    assert (told["site"]["bad"], told["site"]["unwatched_hours"]) == (7, 48)
    assert len(told["days"]) == 28
    assert terbit(court, "monitor", "report", "2025-06").returncode == 3
    assert terbit(court, "monitor", "report", "2999-01").returncode == 2
