"""The status page: read from what the runs kept, and released for real to a place of its own."""

import datetime as dt
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import requests
from pydantic import TypeAdapter

from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.releasing.releases import releases
from pipeline.flows.releasing.verify_target import verify_target
from pipeline.flows.watching.incidents import follow_kept
from pipeline.flows.watching.publish_status import publish_status
from pipeline.flows.watching.status import status_of
from pipeline.monitor.alarm import Track
from pipeline.monitor.result import State
from pipeline.monitor.status import Happened, Mark
from pipeline.outside.release_key import STATUS_VARIABLE
from pipeline.outside.ssh_signatures import make_key
from pipeline.outside.watch_store.answers import AnswerRow, put
from pipeline.outside.watch_store.opened import PATH, opened
from pipeline.release.listing import MANIFEST, SIGNATURE
from pipeline.release.record import Record, Release
from tests.config.sample import change
from tests.demo import terbit
from tests.flows.watching.conftest import needs_nginx
from tests.monitor.authority import nginx_with

_NOW = dt.datetime(2026, 11, 29, 12, 5, tzinfo=ZoneInfo("Asia/Jakarta"))
_HOUR, _DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
_TRACK: TypeAdapter[Track] = TypeAdapter(Track)
_SERVED = "var/www-status/current"


@pytest.fixture
def court(demo_copy: Path) -> Path:
    """A court whose home page was down for three hours two days ago, and is well now."""
    began = _NOW.replace(hour=8, minute=0) - 2 * _DAY
    moments = [_NOW.replace(minute=0) - 72 * _HOUR + at * _HOUR for at in range(73)]
    rows = [
        AnswerRow(
            "MON001 /", int(at.timestamp()), 2 if began <= at < began + 3 * _HOUR else 0, 90, ""
        )
        for at in moments
    ]
    now = Track(State.OK, began + 3 * _HOUR, _NOW - dt.timedelta(minutes=2))
    with opened(demo_copy / PATH) as database:
        put(database, rows, {"MON001 /": _TRACK.dump_json(now).decode()}, ())
        for at, alarm in ((began, State.BAD), (began + 3 * _HOUR, None)):
            down = Track(State.BAD, began, at, "dijawab 503", alarm=alarm)
            follow_kept(database, {"MON001 /": down}, at)
    return demo_copy


def _with_place(court: Path, more: str = "") -> None:
    place = f"status:\n  kind: local\n  path: var/www-status\n{more}"
    change(court, "release", "grace_hours:", f"{place}grace_hours:")


@pytest.fixture
def address(court: Path, tmp_path: Path) -> Iterator[str]:
    """Where the status page of the court is served by nginx; nothing lies there yet."""
    with nginx_with(tmp_path / "nginx", f"root {court}/{_SERVED};") as port:
        base = f"http://127.0.0.1:{port}"
        _with_place(court, f"  public_url: {base}\n")
        yield base


@pytest.fixture
def key(court: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The secret key of the status page; release.yml has the public one."""
    file = tmp_path / "kunci-status"
    make_key(file, "status")
    public = file.with_suffix(".pub").read_text("utf-8").strip()
    change(court, "release", "grace_hours:", f"status_key: {public}\ngrace_hours:")
    monkeypatch.setenv(STATUS_VARIABLE, str(file))
    return file


def test_the_page_tells_what_the_runs_kept(court: Path) -> None:
    status = status_of(court, _NOW)
    counts = status.counts
    assert (status.now, counts[Mark.UP], counts[Mark.TROUBLE]) == (Mark.UP, 3, 1)
    assert counts[Mark.UNSEEN] == 86
    began = _NOW.replace(hour=8, minute=0) - 2 * _DAY
    assert status.incidents == (Happened("Situs tidak dapat dibuka", began, began + 3 * _HOUR),)
    assert status_of(court, _NOW + _HOUR).now is Mark.UNSEEN


def test_work_that_is_to_come_is_announced(court: Path) -> None:
    work = 'maintenance: [{date: 2026-12-01, start: "21.00", end: "01.00", reason: Server}]'
    change(court, "monitor", "maintenance: []", work)
    start = dt.datetime(2026, 12, 1, 21, tzinfo=_NOW.tzinfo)
    (found,) = status_of(court, _NOW).works
    assert (found.start, found.end) == (start, start + 4 * _HOUR)
    assert status_of(court, start + 5 * _HOUR).works == ()


@needs_nginx
def test_readers_get_it_whole_and_anyone_can_check_its_signature(
    court: Path, address: str, key: Path, tmp_path: Path
) -> None:
    done = publish_status(court, _NOW)
    assert (done.exit_code, done.looked is not None) == (0, True)
    page = requests.get(f"{address}/", timeout=10).text
    assert "Situs dapat dibuka." in page
    raw, signature = (
        requests.get(f"{address}/{path}", timeout=10).content for path in (MANIFEST, SIGNATURE)
    )
    assert {each["path"] for each in json.loads(raw)["files"]} == {"index.html", "status.css"}
    (tmp_path / "sig").write_bytes(signature)
    public = key.with_suffix(".pub").read_text("utf-8")
    (tmp_path / "allowed").write_text(f"pengadilan {public}", encoding="utf-8")
    assert _is_signed(tmp_path, raw, "status@pn-contoh.example")
    assert not _is_signed(tmp_path, raw, "manifes@pn-contoh.example")
    assert not _is_signed(tmp_path, raw + b" ", "status@pn-contoh.example")
    assert verify_target(court, "status", _NOW).exit_code == 0


def _is_signed(folder: Path, raw: bytes, space: str) -> bool:
    command = ["ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", "pengadilan", "-n", space]
    done = subprocess.run([*command, "-s", "sig"], cwd=folder, input=raw, capture_output=True)
    return done.returncode == 0


@needs_nginx
def test_each_page_is_a_release_and_old_ones_go(court: Path, address: str, key: Path) -> None:
    for minute in range(8):
        assert publish_status(court, _NOW + minute * dt.timedelta(minutes=15)).exit_code == 0
    shown = releases(court, "status", _NOW)
    assert [each.number for each in shown.record.releases] == [4, 5, 6, 7, 8]
    assert shown.live == shown.record.releases[-1].id
    # What is done to the status page is no act on the site: neither a folder of it nor its journal.
    assert not (court / "var/www").exists()
    assert not (court / "var/journal.jsonl").exists()
    assert not (court / "var/status.jsonl").exists()


@needs_nginx
def test_a_server_that_shows_something_else_is_told(court: Path, tmp_path: Path, key: Path) -> None:
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain/index.html").write_text("lain", encoding="utf-8")
    with nginx_with(tmp_path / "n", f"root {tmp_path}/lain;") as port:
        _with_place(court, f"  public_url: http://127.0.0.1:{port}\n")
        done = publish_status(court, _NOW)
    assert (done.wrong, done.exit_code) == (True, 3)
    assert "marked-bad" in (court / "var/status.jsonl").read_text("utf-8")
    assert publish_status(court, _NOW + _HOUR).left is None


def test_where_a_site_is_released_no_status_page_goes(court: Path) -> None:
    _with_place(court)
    id_ = "0001-20261128-0123456789"
    at = _NOW - _DAY
    site = Release(
        number=1, id=id_, commit="0123456789" * 4, tree="a" * 40, as_of=at.date(), at=at,
        manifest="b" * 64, files=3,
    )  # fmt: skip
    record = court / "var/www-status/.terbit/rilis.json"
    record.parent.mkdir(parents=True)
    record.write_bytes(Record(live=id_, releases=(site,), numbered=1).to_bytes())
    before = record.read_bytes()
    with pytest.raises(RefusedError, match="di sana situs dirilis"):
        publish_status(court, _NOW)
    assert record.read_bytes() == before


def test_a_server_gets_no_page_without_a_signature(court: Path) -> None:
    server = "  host: s.example\n  user: situs\n  public_url: https://status.example\n"
    server += "  host_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIContohContohContohContohContoh\n"
    _with_place(court, server)
    change(court, "release", "kind: local\n  path: var/www-status", "kind: ssh\n  path: www")
    with pytest.raises(RefusedError) as refused:
        publish_status(court, _NOW)
    assert "isi status_key di site_config/release.yml" in refused.value.reasons[0]


def test_a_key_that_cannot_be_had_is_told(
    court: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_place(court)
    monkeypatch.setenv(STATUS_VARIABLE, f"{key}-tidak-ada")
    with pytest.raises(UnfinishedError, match=STATUS_VARIABLE):
        publish_status(court, _NOW)


def test_the_command_releases_or_only_writes(court: Path, tmp_path: Path) -> None:
    without = terbit(court, "monitor", "status")
    assert (without.returncode, "terbit monitor status --write FOLDER" in without.stderr) == (
        2,
        True,
    )
    written = terbit(court, "monitor", "status", "--write", str(tmp_path / "w"))
    assert written.returncode == 0, written.stderr
    assert (tmp_path / "w" / MANIFEST).is_file()
    _with_place(court)
    done = terbit(court, "monitor", "status", "--json")
    assert (done.returncode, json.loads(done.stdout)["target"]) == (0, "status"), done.stderr
    assert (court / _SERVED / "index.html").is_file()
    told = terbit(court, "monitor", "status")
    assert "Tayang di status: rilis 0002-" in told.stdout
    assert "belum dilihat seperti pembaca" in told.stdout
    assert terbit(court, "deploy", "status").returncode == 2
