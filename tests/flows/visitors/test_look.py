"""Logs of a court that stands in a folder: counted once, without addresses, told in words."""

import datetime as dt
import hashlib
import json
import secrets
from pathlib import Path

import duckdb
import pytest
import yaml

from pipeline.errors import ConfigError
from pipeline.findings import Severity
from pipeline.flows.checklists.sources import facts_at
from pipeline.flows.progress import Silent
from pipeline.flows.visitors.look import FOLDER, Looked, look
from pipeline.visitors.weeks import weeks_of
from tests.demo import lay_out, terbit

_NOW = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def court(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "pengadilan")


def _line(
    path: str,
    *,
    host: int = 9,
    day: int = 27,
    second: int = 0,
    agent: str = _READER,
    **more: object,
) -> str:
    stamp = f"[{day:02}/Nov/2026:09:{second // 60 % 60:02}:{second % 60:02} +0700]"
    method, status = more.get("method", "GET"), more.get("status", 200)
    return f'203.0.113.{host} - - {stamp} "{method} {path} HTTP/1.1" {status} 512 "-" "{agent}"\n'


def _look(court: Path, *texts: str, now: dt.datetime = _NOW) -> Looked:
    files = []
    for at, text in enumerate(texts):
        file = court.parent / f"akses.log.{at}"
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    return look(court, tuple(files), now, Silent())


def _reading(court: Path, *texts: str) -> tuple[int, int]:
    report = _look(court, *texts).report
    assert report is not None
    return report.reading.new, report.reading.before


def test_overlapping_logs_count_nothing_twice(court: Path) -> None:
    lines = [_line(f"/berita/{n}/", second=n) for n in range(20)]
    twice = [_line("/", second=5)] * 3
    first = "".join([*lines[:12], *twice[:2]])
    assert _reading(court, first) == (14, 0)
    assert _reading(court, first) == (0, 14)
    assert _reading(court, "".join(lines[5:] + twice)) == (9, 9)
    assert _reading(court, "".join(lines + twice), "".join(lines)) == (0, 43)


def test_two_logs_that_overlap_within_one_run(court: Path) -> None:
    lines = [_line(f"/{n}/", second=n) for n in range(10)]
    assert _reading(court, "".join(lines[:7]), "".join(lines[4:])) == (10, 3)


def test_no_address_stays_but_in_an_incident(court: Path) -> None:
    hundreds = [_line("/masuk", method="POST", status=404, host=77, second=n) for n in range(300)]
    looked = _look(court, "".join([_line("/"), *hundreds]))
    kept = [file for file in (court / FOLDER).rglob("*") if file.is_file()]
    holding = {file.parent.name for file in kept if b"203.0.113." in file.read_bytes()}
    assert holding == {"insiden"}
    ((evidence, digest),) = looked.evidence
    assert (evidence.stat().st_mode & 0o777, len(digest)) == (0o600, 64)
    assert "203.0.113.77" in evidence.read_text("utf-8")
    assert "203.0.113.9 " not in evidence.read_text("utf-8")


def test_pseudonyms_of_two_months_have_nothing_in_common(court: Path) -> None:
    months = ("Oct", "Nov")
    lines = [
        _line("/", day=day, host=host).replace("/Nov/", f"/{month}/")
        for month in months
        for day in (26, 27)
        for host in range(10, 30)
    ]
    _look(court, "".join(lines))
    names = [_pseudonyms(court, f"2026-{month}-{day}") for month in (10, 11) for day in (26, 27)]
    assert [len(each) for each in names] == [20] * 4
    assert names[0] == names[1]
    assert names[2] == names[3]
    assert not names[0] & names[2]


def _pseudonyms(court: Path, day: str) -> set[int]:
    file = court / FOLDER / "hari" / f"{day}.parquet"
    return {name for (name,) in duckdb.sql(f"SELECT visitor FROM '{file}'").fetchall()}


def test_networks_that_the_court_lays_beside_are_believed(court: Path) -> None:
    agent = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
    folder = court / "site_config/perayap"
    folder.mkdir()
    (folder / "googlebot.json").write_text('{"prefixes": [{"ipv4Prefix": "203.0.113.8/31"}]}')
    report = _look(court, _line("/", agent=agent, host=9) + _line("/", agent=agent, host=7)).report
    assert report is not None
    (fake,) = [each for each in report.activities if each.code == "VIS024"]
    assert fake.requests == 1
    for name, text in (("googlebot", "[]"), ("mesin-lain", '{"prefixes": []}')):
        (folder / f"{name}.json").write_text(text)
    with pytest.raises(ConfigError, match=r"googlebot\.json.*\n.*mesin-lain\.json"):
        _look(court)


def test_keys_and_days_go_when_their_time_is_over(court: Path) -> None:
    _look(court, _line("/"))
    assert (court / FOLDER / "kunci/2026-11.kunci").stat().st_mode & 0o777 == 0o600
    later = dt.datetime(2027, 1, 2, tzinfo=dt.UTC)
    report = _look(court, _line("/lain/"), now=later).report
    assert not (court / FOLDER / "kunci/2026-11.kunci").exists()
    assert report is not None
    assert (report.reading.new, report.reading.closed) == (0, 1)
    assert _look(court, now=dt.datetime(2028, 6, 1, tzinfo=dt.UTC)).report is None


def test_readers_are_told_apart(court: Path) -> None:
    text = "".join(
        [
            *(_line("/berita/satu/", host=host) for host in range(10, 15)),
            *(_line("/berita/satu/", agent="terbit-monitor/1", second=n) for n in range(7)),
            *(_line("/", agent="Googlebot/2.1", host=20, second=n) for n in range(3)),
            _line("/index.php?option=com_content&id=4", status=404, host=11),
            *(_line(f"/x{n}.php?a=%27or+1=1--", status=404, host=66, second=n) for n in range(12)),
        ]
    )
    report = _look(court, text).report
    assert report is not None
    now = report.totals
    assert (now.views, now.readers, now.monitor) == (5, 5, 7)
    assert {each.code for each in report.activities} >= {"VIS001", "VIS015", "VIS020", "VIS024"}
    assert report.lists.old[0].name == "/index.php"


def test_the_command_tells_writes_and_is_safe_to_read(court: Path) -> None:
    bad = "<img src=x onerror=alert(1)>=cmd|\x1b[31m"
    nik = "".join(str(secrets.randbelow(10)) for _ in range(16))
    log = court.parent / "akses.log"
    log.write_text(
        _line("/") + _line(f"/cari/{nik}/{bad}", status=404, agent=bad) + f"{bad} 203.0.113.5\n",
        encoding="utf-8",
    )
    done = terbit(court, "visitors", str(log), "--report", str(court.parent / "laporan"))
    assert done.returncode in (0, 1), done.stderr
    assert "Halaman dibaca" in done.stdout
    assert "\x1b[31m" not in done.stdout + done.stderr
    for file in (court.parent / "laporan").iterdir():
        if file.suffix == ".pdf":
            assert file.read_bytes().startswith(b"%PDF-")
            continue
        text = file.read_text("utf-8")
        assert "<img" not in text
        assert nik not in text
        assert "203.0.113" not in text
    digest = hashlib.sha256((court.parent / "laporan/SHA256SUMS").read_bytes()).hexdigest()
    assert [(each.kind, digest in each.record, each.good) for each in facts_at(court)] == [
        ("visitors", True, True)
    ]
    told = json.loads(terbit(court, "visitors", "--json").stdout)
    assert told["totals"]["requests"] == 2


def test_a_burst_of_failures_is_told_with_what_fails_and_its_lines_are_evidence(
    court: Path,
) -> None:
    limits = court / "site_config/visitors.yml"
    told = yaml.safe_load(limits.read_text("utf-8"))
    told["incidents"] = [{"code": "VIS025", "requests": 30, "answered": 0}]
    limits.write_text(yaml.safe_dump(told), encoding="utf-8")
    good = [_line("/", second=n) for n in range(100)]
    bad = [_line("/layanan/", status=503, host=50 + n % 3, second=n) for n in range(30)]
    early = [_line("/layanan/", status=500, day=26, second=n) for n in range(19)]
    looked = _look(court, "".join([*good, *bad, *early]))
    assert looked.report is not None
    (burst,) = [each for each in looked.report.activities if each.code == "VIS025"]
    assert (burst.requests, burst.visitors, burst.first, burst.incident) == (
        30,
        3,
        "2026-11-27",
        True,
    )
    assert burst.sample == "/layanan/"
    assert [(f.code, f.severity) for f in looked.report.findings] == [("VIS025", Severity.BLOCK)]
    ((evidence, _),) = looked.evidence
    assert evidence.read_text("utf-8").count(" 503 ") == 30
    assert terbit(court, "visitors").returncode == 1


def test_findings_are_those_of_the_last_day_and_weeks_are_compared(court: Path) -> None:
    earlier = [_line("/.env", status=404, day=25), _line("/?q=%3Cscript%3E", status=404)]
    read = [_line("/", day=day, second=n) for day in range(2, 16) for n in range(day)]
    report = _look(court, "".join([*earlier, *read, _line("/", day=16)])).report
    assert report is not None
    assert [(f.code, f.place.path) for f in report.findings] == [
        ("VIS002", "pengunjung/2026-11-27")
    ]
    assert {each.code for each in report.activities} == {"VIS002", "VIS009"}
    weeks = [row[1:] for row in weeks_of(report)]
    assert weeks[:3] == [
        ("35", "belum ada pembanding"),
        ("84", "naik 140%"),
        ("1", "tidak sepekan penuh"),
    ]


def test_without_a_log_it_says_what_to_do(court: Path) -> None:
    done = terbit(court, "visitors")
    assert done.returncode == 2
    assert "terbit visitors access.log" in done.stderr
