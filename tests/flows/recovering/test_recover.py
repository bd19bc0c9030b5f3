"""From a defaced site to the published one in one command, with nothing of the evidence lost."""

import json
import subprocess
from pathlib import Path

import pytest

from pipeline.flows.recovering.kept import FOLDER
from pipeline.journal import broken
from pipeline.release.layout import MARK
from pipeline.release.listing import MANIFEST
from tests.flows.recovering.conftest import Victim, ensure_set_aside, evidence_in
from tests.release.command import said

_RECOVER = ("incident", "recover")


def _report(root: Path) -> str:
    found = list((root / FOLDER).glob("*/laporan.md"))
    assert len(found) == 1
    return found[0].read_text("utf-8")


def test_a_defaced_site_is_published_again_in_one_command(victim: Victim) -> None:
    victim.deface()
    altered = {(victim.served / "index.html").read_bytes(), *victim.foreign.values()}
    planned = said(victim.root, *_RECOVER, "--dry-run", code=1)
    assert "Asing: slot/index.html" in planned
    assert "Belum ada yang diubah" in planned
    assert not (victim.root / "var/bukti").exists()
    told = said(victim.root, *_RECOVER)
    assert "sama dengan yang diterbitkan" in told
    victim.ensure_original()
    assert altered <= evidence_in(victim.root)
    ensure_set_aside(victim)
    assert "Tidak ada yang perlu dipulihkan" in said(victim.root, *_RECOVER)
    assert len(list((victim.root / FOLDER).iterdir())) == 1


def test_the_evidence_proves_itself_and_the_journal_names_its_seal(victim: Victim) -> None:
    victim.deface()
    said(victim.root, *_RECOVER)
    (folder,) = (victim.root / "var/bukti").iterdir()
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(command, cwd=folder, capture_output=True, check=True).returncode == 0
    journal = (victim.root / "var/journal.jsonl").read_bytes()
    rows = [json.loads(line) for line in journal.splitlines()]
    acts = [row["act"] for row in rows]
    assert (
        acts.index("evidence")
        < acts.index("quarantine")
        < len(acts) - 1 - acts[::-1].index("deploy")
    )
    assert list(broken(journal)) == []
    seal = next(row["detail"] for row in rows if row["act"] == "evidence").split()[1]
    assert seal in _report(victim.root)


def test_the_report_tells_what_is_known_and_what_a_person_must_add(victim: Victim) -> None:
    victim.deface()
    said(victim.root, *_RECOVER)
    report = _report(victim.root)
    for number in range(1, 10):
        assert f"## {number}. " in report
    assert "3 berkas asing, 3 berkas berbeda, 1 berkas hilang" in report
    assert "`wp-content/x¦'y.php`" in report, "a strange name stays a cell of its table"
    assert "sudah tayang lagi dan seluruhnya diperiksa sama" in report
    assert "Kasubbag Perencanaan, TI, dan Pelaporan; diteruskan kepada Sekretaris" in report
    assert "BSSN (Gov-CSIRT)" in report
    assert "ISI" in report


def test_a_site_that_nobody_touched_is_left_alone(victim: Victim) -> None:
    before = (victim.root / "var/journal.jsonl").read_bytes()
    assert "Tidak ada yang perlu dipulihkan" in said(victim.root, *_RECOVER)
    assert "Tidak ada yang perlu dipulihkan" in said(victim.root, *_RECOVER, "--dry-run")
    assert (victim.root / "var/journal.jsonl").read_bytes() == before
    assert not (victim.root / FOLDER).exists()


@pytest.mark.parametrize("path", [MANIFEST, MARK])
def test_a_site_whose_own_list_or_mark_was_changed_too_is_recovered(
    victim: Victim, path: str
) -> None:
    victim.deface()
    victim.put(path, b"{}")
    said(victim.root, *_RECOVER)
    victim.ensure_original()
    unlisted = "Daftar berkas (manifes) di tujuan ikut diubah" in _report(victim.root)
    assert unlisted == (path == MANIFEST)
    ensure_set_aside(victim)


def test_a_draft_that_a_person_works_on_is_not_written_over(victim: Victim) -> None:
    victim.deface()
    (victim.root / "site/index.html").write_bytes(b"diubah juga")
    said(victim.root, *_RECOVER, code=3)
    (draft,) = (victim.root / FOLDER).glob("*/laporan.md")
    assert "Situs belum pulih" in draft.read_text("utf-8")
    draft.write_text("sudah dilengkapi", "utf-8")
    said(victim.root, *_RECOVER, code=3)
    assert draft.read_text("utf-8") == "sudah dilengkapi"
    assert draft.with_name("laporan-2.md").exists()
