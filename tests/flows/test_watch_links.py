"""The nightly look at other sites: three days running before a finding, and never clean unseen."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pipeline.errors import UnfinishedError
from pipeline.flows.watch_links import REGISTER_FILE, LinksSeen, look_at_links
from pipeline.outside.link_answers import Manners
from tests.building import AS_OF, Court, make_court
from tests.demo import terbit
from tests.others import Other, other_site

QUICK = Manners("uji", pause=0.0, timeouts=(0.4, 0.4), private_too=True)
OWN = "https://pn-contoh.example"
PATHS = ("fine", "gone", "closed", "moved", "down")


@pytest.fixture
def other() -> Iterator[Other]:
    """Another site."""
    with other_site(
        gone=(404, ""), closed=(403, ""), moved=(301, "/fine/"), down=(500, "")
    ) as made:
        yield made


@pytest.fixture
def court(tmp_path: Path, other: Other) -> Court:
    """A court whose one article links to the other site in every way, on the lines from 8."""
    made = make_court(tmp_path)
    file = made.root / "site_config/court.yml"
    settings = file.read_text(encoding="utf-8")  # no test asks the internet
    file.write_text(
        re.sub(r"https://(?!pn-contoh\.)([a-z0-9.-]+)", rf"{OWN}/\1", settings), encoding="utf-8"
    )
    lines = (f"Lihat [{path}]({other.at(f'/{path}/')}).\n" for path in PATHS)
    made.add("berita", body="".join(lines))
    return made


def night(court: Court, number: int) -> LinksSeen:
    return look_at_links(court.root, AS_OF + dt.timedelta(days=number), manners=QUICK)


def told(seen: LinksSeen) -> list[tuple[int, str]]:
    return [(finding.place.line, finding.code) for finding in seen.result.standing]


def test_three_nights_running(court: Court) -> None:
    first, second, third = (night(court, number) for number in range(3))
    at_once = [(10, "LNK008"), (11, "LNK009")]
    assert (told(first), told(second)) == (at_once, at_once)
    assert told(third) == [(9, "LNK007"), *at_once, (12, "LNK007")]
    assert [len(seen.waiting) for seen in (first, second, third)] == [2, 2, 0]
    assert [seen.unanswered for seen in (first, second, third)] == [1, 1, 0]


def test_one_good_night_begins_the_count_anew(court: Court, other: Other) -> None:
    night(court, 0), night(court, 1)
    other.answers["/gone/"] = (200, "")
    assert other.at("/gone/") not in night(court, 2).waiting
    other.answers["/gone/"] = (404, "")
    assert night(court, 3).waiting[other.at("/gone/")].failed_days == 1


def test_the_same_night_twice_counts_once_and_asks_only_who_failed(
    court: Court, other: Other
) -> None:
    night(court, 0)
    other.asked.clear()
    again = night(court, 0)
    assert (again.asked, again.total) == (2, 5)
    assert other.asked["HEAD /fine/"] == 0
    assert {asked.failed_days for asked in again.waiting.values()} == {1}


def test_an_address_that_is_no_longer_linked_is_forgotten(court: Court) -> None:
    night(court, 0)
    court.add("berita", body="Tidak ada tautan.\n")
    assert night(court, 1).total == 0
    assert json.loads((court.root / REGISTER_FILE).read_text()) == {}


def test_no_network_is_not_held_against_anyone(court: Court, other: Other) -> None:
    night(court, 0)
    before = (court.root / REGISTER_FILE).read_bytes()
    for path in PATHS:
        other.answers[f"/{path}/"] = (502, "")
    with pytest.raises(UnfinishedError, match="Tidak ada yang dicatat"):
        night(court, 1)
    assert (court.root / REGISTER_FILE).read_bytes() == before


@pytest.mark.parametrize("left", [b"", b"[]", b'{"http://x/": {"day": 1}}'], ids=repr)
def test_a_broken_register_begins_anew(court: Court, left: bytes) -> None:
    night(court, 0)
    (court.root / REGISTER_FILE).write_bytes(left)
    assert {asked.failed_days for asked in night(court, 1).waiting.values()} == {1}


def test_a_waiver_covers_it_and_the_other_checks_leave_it_alone(court: Court) -> None:
    people = yaml.safe_load((court.root / "site_config/people.yml").read_text(encoding="utf-8"))
    waiver = {
        "code": "LNK008",
        "path": "content/berita/2026/11/contoh/index.md",
        "reason": "Situs itu menolak mesin; sudah dibuka sendiri.",
        "approved_by": next(iter(people["people"])),
        "until": dt.date(2026, 12, 1),
    }
    written = yaml.safe_dump({"waivers": [waiver]}, allow_unicode=True)
    court.write("site_config/waivers.yml", written)
    seen = night(court, 0)
    assert (told(seen), len(seen.result.covered)) == ([(11, "LNK009")], 1)
    done = terbit(court.root, "check", "--as-of", str(AS_OF), "--json")
    assert "WVR002" not in done.stdout


def test_the_command_says_what_it_could_not_see(court: Court) -> None:
    """By itself it never asks within a private network, and says so for every link."""
    done = terbit(court.root, "links", "--as-of", str(AS_OF))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("LNK008") == 5
    assert "Ditanyai: 5 dari 5 alamat" in done.stdout
    document = json.loads(terbit(court.root, "links", "--as-of", str(AS_OF), "--json").stdout)
    assert document["counts"] == {"block": 0, "warn": 0, "note": 5, "waived": 0}


def test_an_address_without_an_answer_ends_with_3(court: Court) -> None:
    court.add("berita", body="[a](https://tidak-ada.invalid/) [b](http://127.0.0.1/)\n")
    done = terbit(court.root, "links", "--as-of", str(AS_OF))
    assert done.returncode == 3
    assert "Belum menjawab 1 hari" in done.stdout
