"""Renewals of the demo court: how they stand, and the small run from due to verified."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.flows.watching.registries import Asking
from pipeline.flows.watching.renewal_journal import FILE
from pipeline.flows.watching.renewals import Wish, as_calendar, note_step, renewals_now
from tests.demo import terbit
from tests.monitor.registries import Registry, domain, registry

_NOW = dt.datetime(2027, 4, 20, 3, 0, tzinfo=dt.UTC)
_DAY = _NOW.date()
_NAME = "pn-contoh.example"
_BY = "admin-situs"


@pytest.fixture
def about() -> Iterator[Registry]:
    with registry() as running:
        yield running


def _asking(about: Registry) -> Asking:
    return Asking(_NOW, about.servers, anew=True)


def _note(root: Path, about: Registry, name: str, step: str, note: str = "") -> None:
    note_step(root, Wish(name, step, note, _BY), _asking(about), _DAY)


def test_what_runs_out_first_stands_above(demo_copy: Path, about: Registry) -> None:
    about.body = domain(_NAME, "2027-06-30T16:59:59Z")
    found = renewals_now(demo_copy, _DAY, _asking(about))
    told = {row.renewal.id: (row.standing.state.value, row.reminder) for row in found.rows}
    assert told == {
        "domain": ("expiring", 90),
        "hosting": ("expiring", 90),
        "internet": ("ok", None),
        "sk-admin": ("ok", None),
    }
    assert found.exit_code == 0


def test_a_suspended_domain_ends_with_1_and_a_lost_one_with_3(
    demo_copy: Path, about: Registry
) -> None:
    about.body = domain(_NAME, "2028-06-30T16:59:59Z", "server hold")
    assert renewals_now(demo_copy, _DAY, _asking(about)).exit_code == 1
    about.status = 404
    assert renewals_now(demo_copy, _DAY, _asking(about)).exit_code == 3


def test_a_domain_is_verified_only_once_its_registry_says_so(
    demo_copy: Path, about: Registry
) -> None:
    about.body = domain(_NAME, "2027-06-30T16:59:59Z")
    for step in ("requested", "invoiced", "paid"):
        _note(demo_copy, about, "domain", step)
    with pytest.raises(RefusedError, match="30 Juni 2027"):
        _note(demo_copy, about, "domain", "verified", "sudah saya lihat")
    about.body = domain(_NAME, "2028-06-30T16:59:59Z", "client hold")
    with pytest.raises(RefusedError, match="ditahan"):
        _note(demo_copy, about, "domain", "verified", "sudah saya lihat")
    about.body = domain(_NAME, "2028-06-30T16:59:59Z")
    _note(demo_copy, about, "domain", "verified")
    row = renewals_now(demo_copy, _DAY, _asking(about)).rows[0]
    assert (row.next, [entry.step.value for entry in row.done]) == (
        None,
        ["requested", "invoiced", "paid", "verified"],
    )


def test_what_nobody_can_look_up_needs_a_word_of_proof(demo_copy: Path, about: Registry) -> None:
    for step in ("requested", "invoiced", "paid"):
        _note(demo_copy, about, "hosting", step)
    with pytest.raises(RefusedError, match="--note"):
        _note(demo_copy, about, "hosting", "verified")
    _note(demo_copy, about, "hosting", "verified", "Kontrak 12/2027 berlaku sampai 30 Juni 2028")


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (Wish("tidak-ada", "paid", by=_BY), UsageError),
        (Wish("hosting", "lunas", by=_BY), UsageError),
        (Wish("sk-admin", "paid", by=_BY), UsageError),
        (Wish("hosting", "requested", by="orang-lain"), UsageError),
        (Wish("hosting", "paid", by=_BY), RefusedError),
    ],
)
def test_a_wrong_note_is_not_taken(
    demo_copy: Path, about: Registry, wish: Wish, error: type[Exception]
) -> None:
    with pytest.raises(error):
        note_step(demo_copy, wish, _asking(about), _DAY)
    assert not (demo_copy / FILE).exists()


def test_a_changed_note_is_never_taken_as_it_is(demo_copy: Path, about: Registry) -> None:
    for step in ("requested", "invoiced"):
        _note(demo_copy, about, "hosting", step)
    file = demo_copy / FILE
    file.write_text(file.read_text("utf-8").replace("requested", "paid"), encoding="utf-8")
    with pytest.raises(UnfinishedError, match="baris 2"):
        renewals_now(demo_copy, _DAY, None)


def test_the_calendar_holds_every_last_day(demo_copy: Path) -> None:
    text = as_calendar(renewals_now(demo_copy, _DAY, None), _NOW)
    assert text.count("BEGIN:VEVENT") == 4
    assert "SUMMARY:Hari terakhir: Koneksi internet kantor\r\n" in text


def test_the_command_tells_people_and_programs(demo_copy: Path) -> None:
    done = terbit(demo_copy, "renewals", "--as-of", "2027-04-20")
    assert done.returncode == 0, done.stderr
    assert "71 hari" in done.stdout
    assert "terbit renewals note hosting requested" in done.stdout
    told = json.loads(terbit(demo_copy, "renewals", "--offline", "--json").stdout)
    assert [row["id"] for row in told["renewals"]] == ["domain", "hosting", "internet", "sk-admin"]
    late = terbit(demo_copy, "renewals", "--as-of", "2027-07-01")
    assert (late.returncode, "lewat 1 hari" in late.stdout) == (1, True)
    assert terbit(demo_copy, "renewals", "--ics", "--json").returncode == 2
    assert terbit(demo_copy, "renewals", "--json", "note", "hosting", "paid").returncode == 2
