"""The server and the gate: which refs may move, which keys count, and what is told."""

import datetime as dt
import json

import pytest

from tests.demo import terbit
from tests.review.courthouse import (
    CHIEF,
    EDITOR,
    ITEM,
    ORDINARY,
    PEOPLE,
    PJ,
    SENSITIVE,
    WRITER,
    Courthouse,
    article,
    as_yaml,
    roster,
    told,
)


@pytest.mark.parametrize(
    ("refs", "expected"),
    [
        pytest.param(("HEAD:refs/heads/lain",), ["REV026"], id="another branch"),
        pytest.param(("HEAD:refs/tags/v1",), ["REV026"], id="a tag"),
        pytest.param(("HEAD:refs/replace/" + "a" * 40,), ["REV026"], id="a replaced object"),
        pytest.param(("--delete", "refs/heads/main"), ["REV026"], id="main deleted"),
        pytest.param(("--force", "HEAD~2:refs/heads/main"), ["REV027"], id="main set back"),
    ],
)
def test_refs(house: Courthouse, refs: tuple[str, ...], expected: list[str]) -> None:
    before = house.main()
    entered, refused, said = house.push(*refs)
    assert not entered
    assert set(expected) <= set(refused) or "denying" in said or "prohibited" in said, said
    assert house.main() == before


def test_history_is_not_rewritten(written: Courthouse) -> None:
    written.approve(*ORDINARY)
    written.git("reset", "--quiet", "--soft", "origin/main~1")
    written.git("commit", "--quiet", "-S", "--message=Lain")
    entered, refused, said = written.push("--force", "HEAD:refs/heads/main")
    assert (entered, "REV027" in refused) == (False, True), said
    assert "REV027" in written.judged()


def test_a_draft_may_be_pushed_unapproved_and_one_wrong_ref_refuses_the_whole_push(
    written: Courthouse,
) -> None:
    assert written.push("HEAD:refs/heads/draf/berita/baru")[0]
    both = ("--atomic", "HEAD:refs/heads/draf/berita/lain", "HEAD:refs/heads/main")
    assert written.push(*both)[0] is False
    assert written.git("ls-remote", "origin", "refs/heads/draf/berita/lain") == ""


@pytest.mark.parametrize(("until", "entered"), [("2026-11-19", False), ("2099-12-31", True)])
def test_an_expired_key_signs_nothing_however_the_commit_is_dated(
    house: Courthouse, until: str, entered: bool
) -> None:
    people = roster(house.folder.parent / "keys")
    people["people"][WRITER]["keys"][0]["until"] = dt.date.fromisoformat(until)
    with_key = as_yaml(people)
    house.commit({PEOPLE: with_key}, "admin-situs")
    house.approve(("sekretaris", "secretary"))
    got, _, said = house.push()
    assert got, said
    house.git("fetch", "--quiet", "origin")
    dates = {
        "GIT_COMMITTER_DATE": "2025-01-05T10:00:00Z",
        "GIT_AUTHOR_DATE": "2025-01-05T10:00:00Z",
    }
    house.commit({ITEM: article()}, **dates)
    house.approve((EDITOR, "editor"), (PJ, "information_officer"), at="2025-01-05T11:00:00Z")
    assert house.judged() == ([] if entered else ["REV011"])
    got, refused, said = house.push()
    assert (got, refused) == (entered, [] if entered else ["REV011"]), said


def test_removing_a_sensitive_item_is_the_chiefs(house: Courthouse) -> None:
    house.commit({ITEM: article(**{"class": "perhatian_khusus"})})
    house.approve(*SENSITIVE)
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    house.commit({ITEM: None})
    house.approve(*ORDINARY)
    assert house.push()[1] == ["REV001"]
    house.approve((CHIEF, "chief"))
    assert house.push()[0]


def test_the_gate_as_a_command(written: Courthouse) -> None:
    arguments = ("gate", "--main", "origin/main", "--json")
    done = terbit(written.clone, *arguments)
    assert done.returncode == 4
    document = json.loads(done.stdout)
    assert (document["merge"], document["review"]) == (False, True)
    assert {each["code"] for each in document["reasons"]} == {"REV001"}
    written.approve(*ORDINARY)
    done = terbit(written.clone, "gate", "--main", "origin/main")
    assert (done.returncode, done.stdout.strip()) == (0, "Boleh digabungkan ke main.")
    assert terbit(written.clone, "gate", "--main", "tidak-ada").returncode == 2


def test_a_roster_that_is_broken_in_main_lets_nothing_in(house: Courthouse) -> None:
    """Somebody with a shell on the server put a broken roster there: fail closed, and say so."""
    house.commit({PEOPLE: "people: {}\n"}, "admin-situs")
    house.git("push", "--quiet", str(house.server), "HEAD:refs/heads/draf/rusak")
    house.git(
        "--git-dir", str(house.server), "update-ref", "refs/heads/main", "refs/heads/draf/rusak"
    )
    house.commit({ITEM: article()})
    entered, _, said = house.push()
    assert not entered
    assert "belum dapat diperiksa" in said
    assert told(said) == []
