"""Asking real servers on loopback: what they tell, and what stays when they do not."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.flows.watching.registries import LIST_FILE, Asking, hear, servers_known
from pipeline.monitor.domain.judge import State, judge
from pipeline.monitor.domain.said import Outcome
from pipeline.monitor.domain.servers import Servers, shipped
from tests.monitor.registries import Registry, domain, registry

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_NAME = "pn-contoh.example"


@pytest.fixture
def about() -> Iterator[Registry]:
    with registry() as running:
        yield running


def _state(root: Path, about: Registry, name: str = _NAME) -> State:
    said = hear(root, name, Asking(_NOW, about.servers))
    return judge(name, said, None, _NOW.date(), 90).state


def test_rdap_and_whois_are_both_asked_and_tell(tmp_path: Path, about: Registry) -> None:
    about.body = domain(_NAME, "2027-06-13T23:59:59Z", "client transfer prohibited")
    about.whois = (
        b"Domain Name: PN-CONTOH.EXAMPLE\r\nRegistry Expiry Date: 2027-06-13T23:59:59Z\r\n"
    )
    said = hear(tmp_path, _NAME, Asking(_NOW, about.servers))
    assert [each.source for each in said] == ["rdap", "whois"]
    assert {each.expires for each in said} == {dt.datetime(2027, 6, 13, 23, 59, 59, tzinfo=dt.UTC)}
    assert about.asked == [f"/rdap/domain/{_NAME}", _NAME]


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (404, b'{"errorCode": 404}', Outcome.NOT_FOUND),
        (429, b"", Outcome.SILENT),
        (500, b"Internal Server Error", Outcome.SILENT),
        (503, b"", Outcome.SILENT),
        (200, b"<html>Mohon kembali di lain waktu</html>", Outcome.UNREADABLE),
        (200, b"\xff\xfe\x00", Outcome.UNREADABLE),
        (200, b"[]", Outcome.UNREADABLE),
        (200, b"[" * 100_000, Outcome.UNREADABLE),
        (200, domain("lain.example", "2020-01-01T00:00:00Z"), Outcome.UNREADABLE),
        (200, domain(_NAME, "-0001-11-30T00:00:00Z"), Outcome.TOLD),
        (200, domain(_NAME, "0000-00-00T00:00:00Z"), Outcome.TOLD),
        (200, domain(_NAME, "1970-01-01T00:00:00Z"), Outcome.TOLD),
        (
            200,
            domain(_NAME, "2004-01-01T00:00:00Z", registered="2010-01-01T00:00:00Z"),
            Outcome.TOLD,
        ),
    ],
    ids=lambda value: str(value)[:24],
)
def test_no_bad_answer_counts_as_expired(
    tmp_path: Path, about: Registry, status: int, body: bytes, outcome: Outcome
) -> None:
    about.status, about.body = status, body
    rdap = hear(tmp_path, _NAME, Asking(_NOW, about.servers))[0]
    assert (rdap.outcome, rdap.expires) == (outcome, None)
    assert rdap.detail
    assert _state(tmp_path, about) is State.UNKNOWN


def test_an_answer_that_breaks_off_is_silence(tmp_path: Path, about: Registry) -> None:
    about.body, about.length = domain(_NAME, "2020-01-01T00:00:00Z"), 10_000
    rdap = hear(tmp_path, _NAME, Asking(_NOW, about.servers))[0]
    assert (rdap.outcome, rdap.expires) == (Outcome.SILENT, None)


def test_sources_at_odds_are_unknown(tmp_path: Path, about: Registry) -> None:
    about.body = domain(_NAME, "2026-01-01T00:00:00Z")
    about.whois = b"Registry Expiry Date: 2028-01-01T00:00:00Z\r\n"
    assert _state(tmp_path, about) is State.UNKNOWN


def test_a_server_is_asked_once_a_day(tmp_path: Path, about: Registry) -> None:
    about.body = domain(_NAME, "2027-06-13T00:00:00Z")
    first = hear(tmp_path, _NAME, Asking(_NOW, about.servers))
    about.body = domain(_NAME, "2030-06-13T00:00:00Z")
    later = _NOW + dt.timedelta(hours=5)
    assert hear(tmp_path, _NAME, Asking(later, about.servers)) == first
    assert len(about.asked) == 2
    anew = hear(tmp_path, _NAME, Asking(later, about.servers, anew=True))
    assert anew[0].expires == dt.datetime(2030, 6, 13, tzinfo=dt.UTC)


def test_what_was_said_stays_with_its_own_day(tmp_path: Path, about: Registry) -> None:
    about.body = domain(_NAME, "2027-06-13T00:00:00Z")
    hear(tmp_path, _NAME, Asking(_NOW, about.servers))
    about.status, next_day = 429, _NOW + dt.timedelta(days=1)
    rdap = hear(tmp_path, _NAME, Asking(next_day, about.servers))[0]
    assert rdap.at == _NOW
    assert rdap.expires == dt.datetime(2027, 6, 13, tzinfo=dt.UTC)
    assert "429" in rdap.detail


def test_nobody_listening_is_silence(tmp_path: Path) -> None:
    with registry() as about:
        servers = about.servers
    said = hear(tmp_path, _NAME, Asking(_NOW, servers))
    assert {each.outcome for each in said} == {Outcome.SILENT}


def test_the_root_names_the_whois_server_of_an_ending(tmp_path: Path, about: Registry) -> None:
    about.whois = b"refer:        127.0.0.1\r\n"
    servers = Servers({}, {}, "127.0.0.1", about.whois_port)
    rdap, whois = hear(tmp_path, _NAME, Asking(_NOW, servers))
    assert about.asked == ["example", _NAME]
    assert (rdap.outcome, whois.outcome) == (Outcome.NOT_ASKED, Outcome.UNREADABLE)


def test_ianas_list_is_fetched_once_and_must_be_whole(tmp_path: Path, about: Registry) -> None:
    address = f"http://127.0.0.1:{about.rdap_port}/dns.json"
    about.body = b'{"services": [[["id"], ["https://rdap.example/"]]]}'
    now = dt.datetime.now(dt.UTC)
    assert servers_known(tmp_path, now, address).rdap == shipped().rdap
    rows = [[[f"t{n}"], [f"https://rdap{n}.example/"]] for n in range(200)]
    about.body = json.dumps({"services": rows}).encode()
    assert servers_known(tmp_path, now, address).rdap["t7"] == "https://rdap7.example/"
    about.status = 500
    assert servers_known(tmp_path, now, address).rdap["t7"] == "https://rdap7.example/"
    assert (tmp_path / LIST_FILE).exists()


def test_the_shipped_list_leads_to_pandi() -> None:
    assert shipped().rdap_query("pn-contoh.go.id") == (
        "https://rdap.pandi.id/rdap/domain/pn-contoh.go.id"
    )
    assert shipped().whois_host("pn-contoh.go.id") == "whois.id"
    own = replace(shipped(), rdap={"go.id": "https://a.example", "id": "https://b.example/"})
    assert own.rdap_query("pn-contoh.go.id") == "https://a.example/domain/pn-contoh.go.id"
