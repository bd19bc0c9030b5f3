"""A draft's way over a forge: proposed with the SOP's steps, checked, reviewed, remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import ConfigError, UnfinishedError, UsageError
from pipeline.flows.forge_report import report
from pipeline.flows.forges import (
    connect,
    open_proposals,
    propose_branch,
    reviews_of,
    way_of,
)
from tests.demo import git, lay_out
from tests.outside.forges.conftest import DIALECTS, VARIABLE
from tests.outside.forges.fake import TOKEN, Fake, Fault, serving
from tests.outside.forges.world import World

BRANCH = "draf/berita/layanan-baru"
ITEM = "content/berita/2026/11/layanan-baru"
SAID = "Kalimat naskah yang tidak boleh keluar dari pengadilan"
GOOD = f"""\
---
title: Layanan baru di PTSP
date: 2026-11-19
author: penulis-pidana
section: pidana
summary: Pengadilan membuka layanan baru di meja PTSP mulai pekan ini.
---
{SAID}.
"""


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo court on main, with a draft on a branch that is checked out beside it."""
    folder = lay_out(tmp_path_factory.mktemp("forge") / "court")
    people = folder / "site_config/people.yml"
    text = people.read_text(encoding="utf-8")
    for name, login in (("Contoh Editor", "rini"), ("Contoh Ketua", "kepala")):
        text = text.replace(f"    name: {name}\n", f"    name: {name}\n    forge_login: {login}\n")
    people.write_text(text, encoding="utf-8")
    git(folder, "commit", "--quiet", "--all", "--message=Akun")
    git(folder, "switch", "--quiet", "--create", BRANCH)
    (folder / ITEM).mkdir(parents=True)
    (folder / ITEM / "index.md").write_text(GOOD, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Naskah")
    git(folder, "switch", "--quiet", "main")
    git(folder, "worktree", "add", "--quiet", str(folder.parent / "usul"), BRANCH)
    return folder


# One forge stands for all where only our own part is looked at.
@pytest.fixture(params=DIALECTS[:1], ids=lambda dialect: dialect.kind)
def fake(
    request: pytest.FixtureRequest, court: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Fake]:
    """A forge that holds the draft's branch, named in the court's forge.yml."""
    head = git(court, "rev-parse", BRANCH).strip()
    monkeypatch.setenv(VARIABLE, TOKEN)
    with serving(request.param(World(branches={BRANCH: head}))) as running:
        (court / "site_config/forge.yml").write_text(
            f"kind: {running.dialect.kind}\nurl: {running.address}\nrepository: pn-contoh/situs\n"
            f"token_variable: {VARIABLE}\naccount: terbit\n",
            encoding="utf-8",
        )
        yield running
    (court / "site_config/forge.yml").unlink()


def status_of(fake: Fake, commit: str) -> tuple[str, str]:
    last = fake.world.statuses[commit][-1]
    return last["state"], last["description"]


@pytest.mark.parametrize("fake", DIALECTS, indirect=True, ids=lambda dialect: dialect.kind)
def test_a_drafts_whole_way(fake: Fake, court: Path) -> None:
    proposed = propose_branch(court, BRANCH)
    assert not proposed.behind
    pull = fake.world.pulls[proposed.pull.number]
    assert pull.title == f"Usulan: {ITEM}"
    assert pull.body.count("- [ ] ") == 7
    assert [each.number for each in open_proposals(court)] == [pull.number]

    checked = report(court, court.parent / "usul", pull.number, None)
    assert checked.config.court.short_name == "PN Contoh"
    assert status_of(fake, pull.head)[0] == "success"
    assert [each.login for each in pull.comments] == ["terbit"]

    fake.world.review(pull, "rini", "approve")
    fake.world.review(pull, "tamu", "approve")
    written = repr([(each.path, each.query, each.body) for each in fake.exchanges])
    assert ITEM in written
    for told in (SAID, "Layanan baru", "PTSP", "penulis-pidana"):
        assert told not in written, "codes and places, never text"
    judged = reviews_of(court, pull.number).judged
    kind = fake.dialect.kind
    assert [(each.person, each.decision) for each in judged.counted] == [("editor", "approve")]
    assert judged.counted[0].via.startswith(f"{kind}#{pull.number}/review/")
    fake.world.end(pull, "merged")
    way = [each.what for each in way_of(court, pull.number) if each.what != "pushed"]
    assert way == ["opened", "approved", "approved", "merged"]


def test_a_draft_that_is_blocked_fails_and_the_comment_follows(fake: Fake, court: Path) -> None:
    number = propose_branch(court, BRANCH).pull.number
    usul = court.parent / "usul"
    text = GOOD.replace("section: pidana", "section: tidak-ada")
    try:
        (usul / ITEM / "index.md").write_text(text, encoding="utf-8")
        git(usul, "commit", "--quiet", "--all", "--message=Salah")
        pull = fake.world.pulls[number]
        fake.world.say(pull, "terbit", "<!-- terbit:laporan -->\nhasil sebelumnya")
        fake.world.push(pull, git(usul, "rev-parse", "HEAD").strip())
        report(court, usul, number, None)
        assert status_of(fake, pull.head)[0] == "failure"
        (comment,) = pull.comments
        assert pull.head[:12] in comment.body
        assert "CNT" in comment.body
        assert f"{ITEM}/index.md" in comment.body.replace("\\", "")
    finally:
        git(usul, "reset", "--quiet", "--hard", "HEAD~1")


def test_what_cannot_be_checked_is_an_error_and_never_a_pass(fake: Fake, court: Path) -> None:
    usul = court.parent / "usul"
    number = propose_branch(court, BRANCH).pull.number
    pull = fake.world.pulls[number]
    (usul / "site_config/court.yml").write_text("kind: [\n", encoding="utf-8")
    git(usul, "commit", "--quiet", "--all", "--message=Rusak")
    try:
        fake.world.push(pull, git(usul, "rev-parse", "HEAD").strip())
        with pytest.raises(ConfigError):
            report(court, usul, number, None)
        assert status_of(fake, pull.head) == ("error", "Belum dapat diperiksa.")
    finally:
        git(usul, "reset", "--quiet", "--hard", "HEAD~1")


def test_a_folder_that_is_not_the_proposals_head_is_not_checked(fake: Fake, court: Path) -> None:
    number = propose_branch(court, BRANCH).pull.number
    with pytest.raises(UnfinishedError) as caught:
        report(court, court, number, None)
    assert "Samakan dulu" in str(caught.value)
    assert fake.world.statuses == {}


def test_a_proposal_cannot_send_the_token_elsewhere(fake: Fake, court: Path) -> None:
    number = propose_branch(court, BRANCH).pull.number
    usul = court.parent / "usul"
    settings = (court / "site_config/forge.yml").read_text(encoding="utf-8")
    hostile = usul / "site_config/forge.yml"
    hostile.write_text(settings.replace(fake.address, "http://127.0.0.1:9"), encoding="utf-8")
    git(usul, "add", ".")
    git(usul, "commit", "--quiet", "--message=Forge lain")
    try:
        pull = fake.world.pulls[number]
        fake.world.push(pull, git(usul, "rev-parse", "HEAD").strip())
        report(court, usul, number, None)
        assert status_of(fake, pull.head)[0] == "success"
    finally:
        git(usul, "reset", "--quiet", "--hard", "HEAD~1")


def test_a_proposal_is_read_with_mains_roster(fake: Fake, court: Path) -> None:
    number = propose_branch(court, BRANCH).pull.number
    pull = fake.world.pulls[number]
    fake.world.review(pull, "KEPALA", "approve")
    fake.world.review(pull, "penulis-baru", "approve")
    counted = reviews_of(court, number).judged.counted
    assert [each.person for each in counted] == ["ketua"]
    assert set(connect(court).roster().values()) == {"editor", "ketua"}


def test_a_branch_that_is_ahead_of_the_forge_is_told(fake: Fake, court: Path) -> None:
    fake.world.branches[BRANCH] = "e" * 40
    assert propose_branch(court, BRANCH).behind


@pytest.mark.parametrize(
    ("branch", "says"), [("main", "draf/"), ("draf/berita/tidak-ada", "tidak ada di folder")]
)
def test_what_cannot_be_proposed_is_a_wrong_call(
    fake: Fake, court: Path, branch: str, says: str
) -> None:
    with pytest.raises(UsageError) as caught:
        propose_branch(court, branch)
    assert says in str(caught.value)
    assert fake.exchanges == []


def test_a_branch_without_a_change_is_not_proposed(fake: Fake, court: Path) -> None:
    git(court, "branch", "draf/kosong", "main")
    try:
        with pytest.raises(UsageError) as caught:
            propose_branch(court, "draf/kosong")
        assert "tidak mengubah" in str(caught.value)
    finally:
        git(court, "branch", "--quiet", "-D", "draf/kosong")


def test_a_court_without_a_forge_is_told_what_to_do(court: Path) -> None:
    with pytest.raises(UsageError) as caught:
        open_proposals(court)
    assert "forge.example.yml" in str(caught.value)


def test_a_forge_that_is_down_leaves_no_pass_behind(
    fake: Fake, court: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.outside.forges.patience.time.sleep", lambda _: None)
    number = propose_branch(court, BRANCH).pull.number
    fake.faults.append(Fault(502, "GET", "/1/comments", times=99))
    with pytest.raises(UnfinishedError):
        report(court, court.parent / "usul", number, None)
    states = [each["state"] for said in fake.world.statuses.values() for each in said]
    assert states == ["pending"]
