"""The audit of main: what came in by the rules holds for good, and what did not is found."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.reviewing.audit import Audit, audit
from pipeline.outside.git_reading import git
from tests.demo import terbit
from tests.review.courthouse import (
    EDITOR,
    ITEM,
    ORDINARY,
    PEOPLE,
    PJ,
    Courthouse,
    article,
    as_yaml,
    roster,
    with_photo,
)


def told(found: Audit) -> list[list[str]]:
    return [sorted({each.code for each in change.reasons}) for change in found.changes]


def enter(house: Courthouse, *who: tuple[str, str]) -> None:
    house.approve(*(who or ORDINARY))
    entered, _, said = house.push()
    assert entered, said
    house.git("fetch", "--quiet", "origin")


def slip_in(house: Courthouse) -> None:
    """Move the server's main as somebody with a shell there could."""
    house.git("push", "--quiet", str(house.server), "--force", "HEAD:refs/heads/draf/lewat")
    git(house.server, "update-ref", "refs/heads/main", "refs/heads/draf/lewat")
    house.git("fetch", "--quiet", "--force", "origin")


def test_what_came_in_by_the_rules_holds(house: Courthouse) -> None:
    house.commit(with_photo())
    enter(house)
    house.commit(with_photo("Judul Lain"))
    enter(house)
    found = audit(house.server)
    assert told(found) == [[], [], [], []]
    assert [each.received.recorded for each in found.changes] == [False, True, True, True]
    assert found.exit_code == 0


def unapproved(house: Courthouse) -> None:
    house.commit({ITEM: article()})
    slip_in(house)


def set_back(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main~1")
    slip_in(house)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        pytest.param(unapproved, ["REV001"], id="unapproved"),
        pytest.param(set_back, ["REV009", "REV027"], id="set back"),
    ],
)
def test_what_was_slipped_in_is_found(
    house: Courthouse, act: Callable[[Courthouse], None], expected: list[str]
) -> None:
    act(house)
    found = audit(house.server)
    assert (told(found)[:2], found.exit_code) == ([[], []], 1)
    assert set(told(found)[2]) >= set(expected)


def test_without_the_record_nothing_is_taken_on_trust(house: Courthouse) -> None:
    house.commit({ITEM: article()})
    enter(house)
    (house.server / "logs/refs/heads/main").write_text("", encoding="utf-8")
    found = audit(house.server)
    assert set(map(tuple, told(found))) == {(), ("REV042",)}
    assert found.exit_code == 1


def test_keys_are_judged_by_their_own_time(house: Courthouse) -> None:
    """A key that has run out since still signs what was received before; a later push does not."""
    house.commit({ITEM: article()})
    enter(house)
    log = house.server / "logs/refs/heads/main"
    people = roster(house.folder.parent / "keys")
    people["people"][EDITOR]["keys"][0]["until"] = dt.date(2026, 11, 20)
    house.commit({PEOPLE: as_yaml(people)}, "admin-situs")
    enter(house, ("sekretaris", "secretary"))
    assert told(audit(house.server))[-2:] == [[], []]
    house.commit({ITEM: article("Judul Lain")})
    house.approve((EDITOR, "editor"), (PJ, "information_officer"))
    slip_in(house)
    assert "REV008" in told(audit(house.server))[-1]
    lines = log.read_text(encoding="utf-8").splitlines()
    early = int(dt.datetime(2026, 11, 20, 3, tzinfo=dt.UTC).timestamp())
    head, _, tail = lines[-1].partition("> ")
    lines[-1] = f"{head}> {early} +0000{tail[tail.index(' ') + 6 :]}"
    log.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert told(audit(house.server))[-1] == []


def test_a_later_baseline_does_not_shorten_the_way(house: Courthouse) -> None:
    unapproved(house)
    path = "site_config/review.yml"
    text = (house.clone / path).read_text(encoding="utf-8")
    now = house.git("rev-parse", "HEAD").strip()
    old = text.split("baseline: {commit: ")[1][:40]
    house.commit({path: text.replace(old, now)}, "admin-situs")
    enter(house, ORDINARY[0])
    assert "REV001" in told(audit(house.server))[2]


def test_a_roster_of_then_that_cannot_be_read_is_not_held_to_be_fine(house: Courthouse) -> None:
    house.commit({PEOPLE: "people: {}\n"}, "admin-situs")
    slip_in(house)
    house.commit({ITEM: article()})
    slip_in(house)
    found = audit(house.server)
    assert "Belum" not in found.changes[-2].trouble
    assert PEOPLE in found.changes[-1].trouble


def test_elsewhere_nobody_knows_when(house: Courthouse, tmp_path: Path) -> None:
    with pytest.raises(UnfinishedError):
        audit(house.clone)
    git(tmp_path, "init", "--quiet")
    with pytest.raises(UsageError):
        audit(tmp_path)


def test_as_a_command(house: Courthouse) -> None:
    done = terbit(house.clone, "audit", "--server", str(house.server))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 perubahan sejak ")
    unapproved(house)
    done = terbit(house.clone, "audit", "--server", str(house.server), "--json")
    (*_, last) = json.loads(done.stdout)["changes"]
    assert (done.returncode, last["recorded"]) == (1, True)
    assert {each["code"] for each in last["reasons"]} == {"REV001"}
    done = terbit(house.clone, "audit", "--server", str(house.server))
    assert f"Komit {last['new'][:10]}" in done.stdout
    assert "1 tidak sah" in done.stdout
    assert terbit(house.clone, "audit").returncode == 3
