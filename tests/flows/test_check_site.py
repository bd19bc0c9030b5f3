"""Checking a court's folder under Git: what changed since a revision, and what it reaches."""

import os
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.flows.check_site import check_site
from pipeline.flows.checked import MEMORY, Checked
from tests.building import AS_OF, Court, make_court
from tests.demo import ROOT, git, terbit

BAD = "Satu <b>dua</b>.\n"
A, B, C = (f"content/berita/2026/11/{name}/index.md" for name in "abc")
CRASHES = """\
from pipeline import registry
from pipeline.content.item import Item
from pipeline.findings import Severity
registry._RULES["ZZZ001"] = registry.Rule(
    "ZZZ001", "a", Severity.NOTE, "A.", Item, lambda item, facts: 1 / 0
)
"""


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court under Git: a, which is faulty, links to b; c stands alone."""
    made = make_court(tmp_path / "court")
    for name in ("waivers", "redirects"):
        made.write(f"site_config/{name}.yml", f"{name}: []\n")
    made.add("berita", at="berita/2026/11/a", body=f"{BAD}\n[alur](/berita/2026/11/b/)\n")
    made.add("berita", at="berita/2026/11/b")
    made.add("berita", at="berita/2026/11/c", body=BAD)
    made.write(".gitignore", "/build/\n")
    git(made.root, "init", "--quiet", "--initial-branch=main")
    commit(made, "Awal")
    return made


def commit(court: Court, message: str) -> None:
    git(court.root, "add", ".")
    git(court.root, "commit", "--quiet", f"--message={message}")


def of_content(checked: Checked) -> list[tuple[str, str]]:
    """Return what the families of rules under test found in content/."""
    standing = checked.result.standing
    asked = [f for f in standing if f.code.startswith(("FMT", "LNK", "SEC"))]
    return [(f.place.path, f.code) for f in asked if f.place.path.startswith("content/")]


def since(court: Court, revision: str = "HEAD") -> list[tuple[str, str]]:
    return of_content(check_site(court.root, AS_OF, since=revision))


def test_nothing_changed(court: Court) -> None:
    assert since(court) == []
    assert of_content(check_site(court.root, AS_OF)) == [(A, "SEC001"), (C, "SEC001")]


@pytest.mark.parametrize("remembered", [False, True], ids=["cold", "remembered"])
def test_only_the_changed_item_is_looked_at(court: Court, remembered: bool) -> None:
    if remembered:
        check_site(court.root, AS_OF)
    court.add("berita", at="berita/2026/11/b", body=BAD)
    assert since(court) == [(B, "SEC001")]
    commit(court, "Ubah b")
    assert since(court) == []
    assert since(court, "HEAD~1") == [(B, "SEC001")]


@pytest.mark.parametrize("remembered", [False, True], ids=["cold", "remembered"])
def test_a_link_to_a_removed_page_is_found_on_the_unchanged_one(
    court: Court, remembered: bool
) -> None:
    if remembered:
        check_site(court.root, AS_OF)
    (court.root / B).unlink()
    assert since(court) == [(A, "LNK001")]


def test_a_new_file_and_a_file_beside_count(court: Court) -> None:
    court.add("berita", at="berita/2026/11/d", body=BAD)
    court.write("content/berita/2026/11/c/foto.jpg", b"x")
    assert since(court) == [
        ("content/berita/2026/11/c/foto.jpg", "FMT015"),
        (C, "SEC001"),
        ("content/berita/2026/11/d/index.md", "SEC001"),
    ]


def test_a_taken_address_is_found_wherever_it_is(court: Court) -> None:
    court.add("halaman", at="halaman/profil")
    commit(court, "Profil")
    court.add("halaman", at="halaman/berita/2026/11/c")
    assert ("content/halaman/berita/2026/11/c/index.md", "FMT012") in since(court)


def test_a_setting_reaches_everything(court: Court) -> None:
    court.write("site_config/redirects.yml", "redirects: []\n# lain\n")
    assert since(court) == [(A, "SEC001"), (C, "SEC001")]


def test_a_branch_is_compared_where_it_parted(court: Court) -> None:
    git(court.root, "checkout", "--quiet", "-b", "draf/b")
    court.add("berita", at="berita/2026/11/b", body=BAD)
    commit(court, "Ubah b")
    git(court.root, "checkout", "--quiet", "main")
    court.add("berita", at="berita/2026/11/c", body=f"{BAD}\nLagi.\n")
    commit(court, "Ubah c")
    git(court.root, "checkout", "--quiet", "draf/b")
    assert since(court, "main") == [(B, "SEC001")]


def test_a_folder_within_a_repository(tmp_path: Path) -> None:
    made = make_court(tmp_path / "monorepo/situs")
    made.write("site_config/waivers.yml", "waivers: []\n")
    made.add("berita", at="berita/2026/11/a")
    git(tmp_path / "monorepo", "init", "--quiet")
    git(tmp_path / "monorepo", "add", ".")
    git(tmp_path / "monorepo", "commit", "--quiet", "--message=Awal")
    made.add("berita", at="berita/2026/11/a", body=BAD)
    (tmp_path / "monorepo/catatan.txt").write_text("x")
    assert since(made) == [(A, "SEC001")]


def test_an_unused_waiver_is_only_told_where_everything_was_looked_at(court: Court) -> None:
    waiver = (
        "waivers:\n  - code: SEC001\n    path: content/berita/2026/11/b/index.md\n"
        "    reason: Contoh alasan yang cukup panjang.\n    approved_by: editor-satu\n"
        "    until: 2026-12-31\n"
    )
    people = (court.root / "site_config/people.yml").read_text(encoding="utf-8")
    approver = next(line.strip(" :") for line in people.splitlines() if line.startswith("  ketua"))
    court.write("site_config/waivers.yml", waiver.replace("editor-satu", approver))
    commit(court, "Pengecualian")

    def codes(revision: str | None) -> set[str]:
        found = check_site(court.root, AS_OF, since=revision).result.standing
        return {finding.code for finding in found}

    assert "WVR002" in codes(None)
    assert "WVR002" not in codes("HEAD")


@pytest.mark.parametrize("revision", ["tidak-ada", "--output=x", "HEAD:content", "a..b", ""])
def test_an_unknown_revision_ends_with_2_and_says_what_to_do(court: Court, revision: str) -> None:
    done = terbit(court.root, "check", f"--changed-since={revision}")
    assert (done.returncode, "git fetch" in done.stderr) == (2, True), done.stderr
    assert not (court.root / "x").exists()


def test_outside_git(tmp_path: Path) -> None:
    made = make_court(tmp_path)
    with pytest.raises(UsageError, match="tidak dicatat Git"):
        check_site(made.root, AS_OF, since="HEAD")


def test_a_rule_that_crashes_ends_with_3_and_names_itself(court: Court, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CRASHES)
    done = terbit(court.root, "check", PYTHONPATH=os.pathsep.join((str(tmp_path), str(ROOT))))
    assert done.returncode == 3
    assert done.stderr.startswith(f"Pemeriksaan ZZZ001 gagal pada {A}:1: ZeroDivisionError.")
    assert "Traceback" not in done.stderr


def test_what_is_kept_serves_another_process(court: Court) -> None:
    kept = []
    for seed in ("1", "2"):
        terbit(court.root, "check", "--as-of", str(AS_OF), PYTHONHASHSEED=seed)
        kept.append((court.root / MEMORY).read_bytes())
    assert kept[0] == kept[1]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_only_be_read_is_checked(court: Court) -> None:
    court.root.chmod(0o555)
    try:
        assert of_content(check_site(court.root, AS_OF)) == [(A, "SEC001"), (C, "SEC001")]
    finally:
        court.root.chmod(0o755)


def test_a_memory_that_cannot_be_written_is_done_without(court: Court) -> None:
    court.write("build", "sebuah berkas, bukan folder")
    assert of_content(check_site(court.root, AS_OF)) == [(A, "SEC001"), (C, "SEC001")]
