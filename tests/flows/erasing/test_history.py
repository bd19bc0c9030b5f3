"""A name leaves every commit, and what was approved stays approved."""

import subprocess
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.flows.erasing.reading import erased_of
from pipeline.flows.provenance import provenance
from pipeline.flows.reviewing.audit import Audit, audit
from pipeline.flows.reviewing.desk import open_desk
from pipeline.flows.reviewing.second_check import owed
from pipeline.outside.history_moving import lone_commit, set_ref
from pipeline.outside.ssh_signatures import sign
from pipeline.review.erasure import FILE, REF, SIGNATURE, namespace
from tests.demo import git
from tests.flows.erasing.conftest import Erased
from tests.flows.erasing.ruined import everything_in, spellings
from tests.review.courthouse import COURT, ITEM, ORDINARY, WRITER, Courthouse, article, copy_of


def told(found: Audit) -> list[list[str]]:
    return [sorted({each.code for each in change.reasons}) for change in found.changes]


def test_the_name_is_in_no_object_reachable_or_not(erased: Erased) -> None:
    for repo in (erased.ruined.house.server, erased.root):
        raw = everything_in(repo)
        assert [form for form in spellings(erased.ruined.name) if form in raw] == []
        assert git(repo, "fsck", "--full", "--strict", "--no-dangling") == ""
    old = everything_in(erased.old)
    assert all(form in old for form in spellings(erased.ruined.name)[:2])


def test_every_move_of_main_is_judged_as_before(erased: Erased) -> None:
    before, after = erased.ruined.before, audit(erased.ruined.house.server)
    assert (told(after), after.exit_code) == (told(before), 0)
    assert [each.trouble for each in after.changes] == [each.trouble for each in before.changes]
    assert [a.received.at for a in after.changes] == [b.received.at for b in before.changes]
    assert all(each.received.recorded for each in after.changes[1:])


def test_without_the_map_the_same_history_does_not_hold(
    erased: Erased, request: pytest.FixtureRequest
) -> None:
    house = _copy(erased, request)
    git(house.server, "update-ref", "-d", REF)
    found = {code for codes in told(audit(house.server)) for code in codes}
    assert {"REV002", "REV003"} & found
    assert audit(house.server).exit_code == 1


def test_commits_before_the_item_keep_their_names_and_signatures(erased: Erased) -> None:
    first = erased.ruined.before.changes[0].received.new
    assert git(erased.root, "cat-file", "-t", first) == "commit\n"
    assert "gpgsig" in git(erased.root, "cat-file", "commit", first)
    known = erased_of(erased.root)
    assert known.now(first) == first
    for each in erased.ruined.before.changes[1:]:
        new = known.now(each.received.new)
        assert git(erased.root, "merge-base", "--is-ancestor", new, "origin/main") == ""


def test_the_present_is_untouched(erased: Erased) -> None:
    assert git(erased.root, "status", "--porcelain") == ""
    now = erased_of(erased.root).now(erased.ruined.before.changes[-1].received.new)
    assert git(erased.root, "rev-parse", "main", "origin/main").split() == [now, now]
    assert owed(open_desk(erased.root), erased.ruined.now()) == ()


def test_provenance_goes_on_from_a_commit_by_its_old_name(erased: Erased) -> None:
    from pipeline.flows.check_site import check_site

    checked = check_site(erased.root, erased.ruined.now().date())
    since = erased.ruined.before.changes[-2].received.new
    made = provenance(erased.root, since, checked)
    assert made.release.since == erased_of(erased.root).now(since) != since


def _copy(erased: Erased, request: pytest.FixtureRequest) -> Courthouse:
    folder = erased.ruined.house.folder.parent / f"court-{abs(hash(request.node.nodeid))}"
    return copy_of(erased.ruined.house, folder)


def test_a_map_that_the_court_did_not_sign_is_neither_believed_nor_passed_over(
    erased: Erased, request: pytest.FixtureRequest
) -> None:
    house = _copy(erased, request)
    raw = git(house.server, "cat-file", "blob", f"{REF}:{FILE}").encode()
    forged = raw.replace(b'"signer": "editor"', b'"signer": "ketua"')
    assert forged != raw
    by = sign(house.key("editor"), namespace(COURT), forged)
    set_ref(house.server, REF, lone_commit(house.server, {FILE: forged, SIGNATURE: by}, "x"))
    for ask in (audit, erased_of):
        with pytest.raises(UnfinishedError):
            ask(house.server)


@pytest.mark.parametrize("ref", ["HEAD:refs/heads/main", "HEAD:refs/heads/draf/berita/lama"])
def test_an_old_clone_cannot_bring_it_back(erased: Erased, ref: str) -> None:
    """Neither on main nor on a draft, with a merge of both histories or without."""
    house = erased.ruined.house
    for merged in (False, True):
        if merged:
            git(erased.old, "fetch", "--quiet", "origin")
            options = ("--allow-unrelated-histories", "--strategy=ours", "--message=Gabung")
            git(erased.old, "merge", "--quiet", *options, "origin/main")
        done = subprocess.run(
            ["git", "push", "--quiet", "--force", str(house.server), ref],
            cwd=erased.old,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, "HPS001" in done.stderr) == (1, True), done.stderr


def test_a_file_that_comes_back_by_itself_is_refused(
    erased: Erased, request: pytest.FixtureRequest
) -> None:
    house = _copy(erased, request)
    path = f"{erased.ruined.item}/index.md"
    old = git(erased.old, "log", "--format=%H", "--diff-filter=A", "--", path).split()[-1]
    raw = git(erased.old, "show", f"{old}:{path}")
    house.commit({ITEM: raw})
    entered, codes, _ = house.push("HEAD:refs/heads/draf/berita/baru")
    assert (entered, codes) == (False, ["HPS001"])


def test_a_new_clone_works_as_ever(erased: Erased, request: pytest.FixtureRequest) -> None:
    house = _copy(erased, request)
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article("Sesudahnya")}, WRITER)
    house.approve(*ORDINARY)
    entered, _, said = house.push()
    assert entered, said
    assert audit(house.server).exit_code == 0


def test_the_map_repeats_nothing_of_the_name(erased: Erased) -> None:
    raw = Path(erased.root / "var/penghapusan").rglob("*")
    held = b"".join(file.read_bytes() for file in raw if file.is_file())
    held += git(erased.root, "cat-file", "blob", f"{REF}:{FILE}").encode()
    assert [form for form in spellings(erased.ruined.name)[:3] if form in held] == []
