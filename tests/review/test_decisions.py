"""Decisions given in different places bind alike: by one's own key, at the desk, on three forges.

Each is turned into statements on the draft's branch, and the server's hook has the last word.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

import pytest

from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.flows.reviewing.by_forge import gate_by_forge, record
from pipeline.flows.reviewing.decide import Wish, decide, decide_at_desk
from pipeline.flows.reviewing.gate import gate
from tests.demo import terbit
from tests.outside.forges.fake import TOKEN, Dialect, Fault
from tests.outside.forges.fake_gitea import GiteaDialect
from tests.outside.forges.fake_github import GitHubDialect
from tests.outside.forges.fake_gitlab import GitLabDialect
from tests.outside.forges.world import World
from tests.review.courthouse import (
    CHIEF,
    EDITOR,
    ITEM,
    PJ,
    RECORDER,
    URGENT,
    WRITER,
    Courthouse,
    article,
    copy_of,
    urgent,
    with_photo,
)
from tests.review.routes import DRAFT, forge, now

FORGES: tuple[type[Dialect], ...] = (GiteaDialect, GitHubDialect, GitLabDialect)
BRANCH = f"refs/heads/draf/{DRAFT}"
Files = dict[str, str | bytes | None]
Decide = Callable[[str, str], None]


@dataclass(frozen=True)
class Case:
    """What is proposed by whom, who decides how in turn, and the codes that must come of it."""

    files: Callable[[], Files]
    said: tuple[tuple[str, str], ...]
    expected: list[str]
    by: str = WRITER
    amended_by: str | None = None
    at_home: tuple[str, ...] = field(default=())
    """The codes where people decide by themselves: there, who may not is told before signing."""


def ordinary() -> Files:
    return with_photo()


def sensitive() -> Files:
    return with_photo(**{"class": "perhatian_khusus"})


def raised() -> Files:
    return {URGENT: urgent(body="Terdakwa berumur 16 tahun.")}


YES, NO = "approve", "return"
CASES = {
    "both": Case(ordinary, ((EDITOR, YES), (PJ, YES)), []),
    "nobody": Case(ordinary, (), ["REV001", "REV001"]),
    "the editor alone": Case(ordinary, ((EDITOR, YES),), ["REV001"]),
    "sensitive": Case(sensitive, ((EDITOR, YES), (CHIEF, YES)), []),
    "sensitive, without the chief": Case(sensitive, ((EDITOR, YES), (PJ, YES)), ["REV001"]),
    "urgent, one is enough": Case(lambda: {URGENT: urgent()}, ((PJ, YES),), []),
    "urgent, raised by a rule": Case(
        raised, ((PJ, YES),), ["PRI015", "REV001", "REV001", "REV022"]
    ),
    "a role not held": Case(ordinary, (("penulis-umum", YES), (PJ, YES)), ["REV001"]),
    "the author": Case(ordinary, ((EDITOR, YES), (PJ, YES)), ["REV003"], EDITOR, None, ("REV001",)),
    "the author, after an amend": Case(
        ordinary, ((EDITOR, YES), (PJ, YES)), ["REV003"], EDITOR, WRITER, ("REV001",)
    ),
    "returned": Case(ordinary, ((EDITOR, YES), (PJ, NO)), ["REV001", "REV024"]),
    "returned, then approved": Case(ordinary, ((EDITOR, NO), (EDITOR, YES), (PJ, YES)), []),
    "approved, then returned": Case(
        ordinary, ((PJ, YES), (EDITOR, YES), (EDITOR, NO)), ["REV001", "REV024"]
    ),
}


Proposed = Callable[[str], Courthouse]


@pytest.fixture(scope="module")
def proposed(founded: Courthouse) -> Proposed:
    """Each case is proposed once; every place in which people decide gets a copy."""
    made: dict[str, Courthouse] = {}
    copies = count()

    def copy(name: str) -> Courthouse:
        if name not in made:
            made[name] = copy_of(founded, founded.folder.parent / f"case-{len(made)}")
            propose(made[name], CASES[name])
        return copy_of(made[name], founded.folder.parent / f"decided-{next(copies)}")

    return copy


def propose(house: Courthouse, case: Case) -> None:
    house.commit(case.files(), case.by)
    if case.amended_by:
        house.git("commit", "--quiet", "--amend", "--no-edit", "-S", by=case.amended_by)
    assert house.push(f"HEAD:{BRANCH}")[0]


def verdict(house: Courthouse) -> list[str]:
    """Let the gate and then the hook judge the draft as the server has it; they must agree."""
    house.git("fetch", "--quiet", "origin")
    draft = f"origin/draf/{DRAFT}"
    codes = sorted(e.code for e in gate(house.clone, "origin/main", draft, now()).reasons)
    entered, refused, said = house.push(f"{draft}:refs/heads/main")
    assert (entered, refused) == (not codes, codes), said
    return codes


@contextmanager
def by_key(house: Courthouse) -> Iterator[Decide]:
    """`terbit approve` and `terbit return`, a minute after one another."""
    yield _signing(
        house, lambda who, wish, at: decide(house.clone, DRAFT, wish, house.key(who), at)
    )


@contextmanager
def at_desk(house: Courthouse) -> Iterator[Decide]:
    """Clicks of people who are logged in; the server's recorder signs."""
    key = house.key(RECORDER)
    yield _signing(
        house, lambda who, wish, at: decide_at_desk(house.clone, DRAFT, wish, who, key, at)
    )


def _signing(house: Courthouse, act: Callable[[str, Wish, dt.datetime], object]) -> Decide:
    start, turns = now() - dt.timedelta(hours=1), iter(range(60))

    def say(who: str, decision: str) -> None:
        at = start + dt.timedelta(minutes=next(turns))
        try:
            act(who, Wish(decision, reason="Salah tanggal." if decision == NO else None), at)
        except RefusedError:
            assert who in (EDITOR, PJ, "penulis-umum")

    return say


PLACES = (by_key, at_desk)


@pytest.mark.parametrize("place", PLACES, ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", CASES)
def test_people_who_sign(proposed: Proposed, name: str, place: Callable[..., object]) -> None:
    house, case = proposed(name), CASES[name]
    with place(house) as say:  # type: ignore[attr-defined]
        for who, decision in case.said:
            say(who, decision)
    assert verdict(house) == list(case.at_home or case.expected)


@pytest.mark.parametrize("dialect", FORGES, ids=lambda each: each.kind)
@pytest.mark.parametrize("name", CASES)
def test_people_who_review(proposed: Proposed, name: str, dialect: type[Dialect]) -> None:
    """The gate that asks the forge, and the hook that reads what was recorded, say the same."""
    house, case = proposed(name), CASES[name]
    head = house.git("rev-parse", "HEAD").strip()
    with forge(house, dialect(World())) as (fake, root):
        pull = fake.world.propose(f"draf/{DRAFT}", head)
        for who, decision in case.said:
            fake.world.review(pull, who, decision)
        asked = gate_by_forge(root, "origin/main", pull.number, now())
        first = record(root, pull.number, house.key(RECORDER), now())
        house.git("fetch", "--quiet", "origin")
        vias = {each.via for each in first.kept}
        assert all(via and via.startswith(f"{dialect.kind}#1/review/") for via in vias)
    assert sorted(each.code for each in asked.reasons) == case.expected
    assert verdict(house) == case.expected


def older_head(house: Courthouse, world: World) -> None:
    pull = world.pulls[1]
    world.review(pull, EDITOR, YES)
    house.commit({ITEM: article("Judul Lain")})
    assert house.push(f"HEAD:{BRANCH}")[0]
    world.push(pull, house.git("rev-parse", "HEAD").strip())


def dismissed(_: Courthouse, world: World) -> None:
    world.review(world.pulls[1], EDITOR, YES).dismissed = True


def login_not_in_the_roster(_: Courthouse, world: World) -> None:
    world.review(world.pulls[1], "tamu", YES)


def remark(_: Courthouse, world: World) -> None:
    world.review(world.pulls[1], EDITOR, "comment")


def own_account(_: Courthouse, world: World) -> None:
    world.review(world.pulls[1], "terbit", YES)


def bot(_: Courthouse, world: World) -> None:
    world.review(world.pulls[1], EDITOR, YES, bot=True)


@pytest.mark.parametrize("dialect", FORGES, ids=lambda each: each.kind)
@pytest.mark.parametrize(
    "attack",
    [older_head, dismissed, login_not_in_the_roster, remark, own_account, bot],
    ids=lambda each: each.__name__,
)
def test_reviews_that_do_not_count(
    house: Courthouse,
    attack: Callable[[Courthouse, World], None],
    dialect: type[Dialect],
) -> None:
    if attack is bot and dialect is not GitHubDialect:
        pytest.skip("this forge marks no person's login as a bot's; see own_account")
    house.commit({ITEM: article()})
    assert house.push(f"HEAD:{BRANCH}")[0]
    with forge(house, dialect(World())) as (fake, root):
        pull = fake.world.propose(f"draf/{DRAFT}", house.git("rev-parse", "HEAD").strip())
        attack(house, fake.world)
        fake.world.review(pull, PJ, YES)
        reasons = gate_by_forge(root, "origin/main", 1, now()).reasons
        kept = record(root, 1, house.key(RECORDER), now()).kept
    assert [each.code for each in reasons] == ["REV001"]
    assert [each.by for each in kept] == [PJ]
    assert verdict(house) == ["REV001"]


def test_a_forge_that_does_not_answer_is_no_pass(
    house: Courthouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.outside.forges.patience.time.sleep", lambda _: None)
    propose(house, CASES["both"])
    head = house.git("rev-parse", "HEAD").strip()
    with forge(house, GiteaDialect(World())) as (fake, root):
        fake.world.propose(f"draf/{DRAFT}", head)
        fake.faults.append(Fault(502, "GET", "/reviews", times=99))
        with pytest.raises(UnfinishedError) as caught:
            gate_by_forge(root, "origin/main", 1, now())
        with pytest.raises(UnfinishedError):
            record(root, 1, house.key(RECORDER), now())
    assert caught.value.exit_code == 3
    assert house.git("ls-remote", "origin", BRANCH).split("\t")[0] == head


def test_recording_twice_changes_nothing_and_needs_a_recorder(house: Courthouse) -> None:
    propose(house, CASES["both"])
    with forge(house, GiteaDialect(World())) as (fake, root):
        pull = fake.world.propose(f"draf/{DRAFT}", house.git("rev-parse", "HEAD").strip())
        fake.world.review(pull, EDITOR, YES)
        with pytest.raises(RefusedError, match="pencatat"):
            record(root, 1, house.key(EDITOR), now())
        assert len(record(root, 1, house.key(RECORDER), now()).kept) == 1
        # The forge has not seen the new commit yet: the two must be brought together first.
        with pytest.raises(UsageError, match="Samakan"):
            record(root, 1, house.key(RECORDER), now())
        recorded = house.git("ls-remote", "origin", BRANCH).split("\t")[0]
        fake.world.push(pull, recorded)
        assert record(root, 1, house.key(RECORDER), now()).kept == ()
        fake.world.review(pull, EDITOR, YES)
        fake.world.review(pull, PJ, YES)
        again = record(root, 1, house.key(RECORDER), now()).kept
    assert [each.by for each in again] == [EDITOR, PJ]
    assert verdict(house) == []


def test_a_file_that_main_changed_since_must_be_reviewed_again(house: Courthouse) -> None:
    """Both change other lines: they merge well, but into bytes that nobody saw."""
    long = "\n\n".join(f"Kalimat nomor {n}." for n in range(9))
    house.commit({ITEM: article(body=long)})
    house.approve((EDITOR, "editor"), (PJ, "information_officer"))
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    house.commit({ITEM: article(body=long.replace("nomor 8", "kedelapan"))})
    assert house.push(f"HEAD:{BRANCH}")[0]
    head = house.git("rev-parse", "HEAD").strip()
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article("Judul Lain", body=long)})
    house.approve((EDITOR, "editor"), (PJ, "information_officer"))
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    with forge(house, GiteaDialect(World())) as (fake, root):
        pull = fake.world.propose(f"draf/{DRAFT}", head)
        fake.world.review(pull, EDITOR, YES)
        fake.world.review(pull, PJ, YES)
        reasons = gate_by_forge(root, "origin/main", 1, now()).reasons
    assert [each.code for each in reasons] == ["REV002", "REV002"]


def test_as_people_and_programs_meet_it(house: Courthouse) -> None:
    propose(house, CASES["both"])
    head = house.git("rev-parse", "HEAD").strip()
    with forge(house, GiteaDialect(World())) as (fake, root):
        pull = fake.world.propose(f"draf/{DRAFT}", head)
        fake.world.review(pull, EDITOR, YES)
        fake.world.review(pull, "penulis-umum", YES)
        arguments = ("gate", "--main", "origin/main", "--forge", "1", "--json")
        done = terbit(root, *arguments, TOKEN_UJI=TOKEN)
        reasons = json.loads(done.stdout)["reasons"]
        assert (done.returncode, [each["code"] for each in reasons]) == (4, ["REV001"])
        key = ("--key", str(house.key(RECORDER)))
        done = terbit(root, "forge", "record", "1", *key, TOKEN_UJI=TOKEN)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("Dicatat: editor menyetujui sebagai editor, lewat forgejo#1/")
        assert "Dilewati: penulis-umum" in done.stdout
    shown = terbit(house.clone, "show", DRAFT).stdout
    assert "editor (editor) menyetujui 2026-11-20T01:02:00Z, lewat forgejo#1/review/2" in shown
    (row,) = json.loads(terbit(house.clone, "queue", "--json").stdout)["drafts"]
    assert (row["state"], row["via"]) == ("checked", ["forgejo#1/review/2"])
    assert "lewat" in terbit(house.clone, "queue").stdout
