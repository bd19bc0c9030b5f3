"""The drill: whole where all is well, and a finding where anything did not come back as it was."""

import shutil
from pathlib import Path

import pytest

from pipeline.flows.keeping.backup import BackedUp, back_up
from pipeline.flows.keeping.drill import drill
from pipeline.flows.keeping.memory import recall
from pipeline.flows.progress import Silent
from pipeline.journal import append
from tests.demo import git, terbit
from tests.flows.keeping.kept import NOW

_MANIFEST = "site/.well-known/terbit/manifest.json"


def test_a_whole_backup_builds_to_the_live_site(
    court: Path, medium: str, backed_up: BackedUp
) -> None:
    done = drill(court, medium, NOW, Silent())[0]
    assert (done.findings, done.trouble) == ((), "")
    report = (court / done.report).read_text("utf-8")
    assert "**BERHASIL**" in report
    assert "Persetujuan: 0 perubahan main dibandingkan." in report
    assert "Sama dengan situs sekarang" in report
    assert recall(court, medium).drilled_at == NOW
    assert [each.name for each in (court / "var/backup").glob("uji-*")] == []


def test_a_live_site_that_was_tampered_with_is_found(court: Path) -> None:
    back_up(court, "lokal", NOW, Silent())
    manifest = court / _MANIFEST
    manifest.write_text(manifest.read_text("utf-8").replace('"sha256": "', '"sha256": "0', 1))
    done = drill(court, "lokal", NOW, Silent())[0]
    assert {each.code for each in done.findings} == {"BAK009"}
    assert recall(court, "lokal").drilled_at is None
    assert "BELUM BERHASIL" in (court / done.report).read_text("utf-8")


def test_a_backed_up_site_that_does_not_follow_from_its_content_is_found(court: Path) -> None:
    page = next((court / "site").glob("*/index.html"))
    manifest = court / _MANIFEST
    before = manifest.read_text("utf-8")
    path = page.relative_to(court / "site").as_posix()
    row = next(line for line in before.splitlines() if f'"{path}"' in line)
    digest = row.rpartition('"sha256": "')[2][:64]
    manifest.write_text(before.replace(row, row.replace(digest, "0" * 64)), "utf-8")
    back_up(court, "lokal", NOW, Silent())
    found = drill(court, "lokal", NOW, Silent())[0].findings
    assert [(each.code, each.place.path) for each in found] == [("BAK009", f"site/{path}")]


def test_a_rewritten_journal_is_found(court: Path) -> None:
    back_up(court, "lokal", NOW, Silent())
    (court / "var/journal.jsonl").write_text('{"n": 9}\n', "utf-8")
    found = drill(court, "lokal", NOW, Silent())[0].findings
    assert [(each.code, each.place.path) for each in found] == [("BAK010", "var/journal.jsonl")]


def test_a_journal_whose_chain_is_broken_is_found(court: Path) -> None:
    journal = court / "var/journal.jsonl"
    for number in range(4):
        append(journal, {"n": number})
    rows = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*rows[:3], rows[3].replace(b'"n": 1', b'"n": 7'), *rows[4:]]))
    back_up(court, "lokal", NOW, Silent())
    found = drill(court, "lokal", NOW, Silent())[0].findings
    assert [(each.code, str(each.place)) for each in found] == [("BAK010", "var/journal.jsonl:5")]


def test_where_approvals_cannot_be_audited_the_report_says_so(court: Path) -> None:
    git(court, "branch", "--move", "main", "utama")
    back_up(court, "lokal", NOW, Silent())
    done = drill(court, "lokal", NOW, Silent())[0]
    assert done.findings == ()
    assert "Persetujuan belum dapat diperiksa" in (court / done.report).read_text("utf-8")


def test_a_damaged_backup_fails_its_drill(court: Path) -> None:
    name = back_up(court, "lokal", NOW, Silent()).record.id
    data = court / "var/cadangan" / name / "data"
    victim = next(f for f in (data / "var/originals").rglob("*") if len(f.name) == 64)
    victim.write_bytes(victim.read_bytes()[:-1])
    found = drill(court, "lokal", NOW, Silent())[0].findings
    wanted = f"lokal/{name}/{victim.relative_to(data).as_posix()}"
    assert [(each.code, each.place.path) for each in found] == [("BAK001", wanted)]


@pytest.mark.parametrize("without", ["backup", "site"])
def test_what_cannot_be_drilled_ends_with_3(court: Path, without: str) -> None:
    if without == "site":
        shutil.rmtree(court / "site")
        back_up(court, "lokal", NOW, Silent())
    done = terbit(court, "drill", "--medium", "lokal")
    assert (done.returncode, "belum dapat diuji" in done.stdout) == (3, True)
