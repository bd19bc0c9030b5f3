"""Approve and return: a person's signed statement about exactly what a draft would change."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from pipeline.config.people import HumanRole
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.reviewing.desk import DRAFTS, Desk, Me, open_desk, who_am_i
from pipeline.flows.reviewing.look import Case, look
from pipeline.flows.reviewing.verdict import heard
from pipeline.outside.git_reading import resolve
from pipeline.outside.git_writing import commit_files, move, push
from pipeline.outside.ssh_signatures import sign
from pipeline.review.enough import Hearing
from pipeline.review.policy import ROLE_WORDS
from pipeline.review.statement import (
    DESK,
    Statement,
    bound_to,
    encode,
    moment,
    namespace,
    path_of,
)
from pipeline.review.tiers import Tier, tier_of

NO_RECORDER = "Pakai kunci pencatat: {} tidak berperan recorder di people.yml."


@dataclass(frozen=True)
class Wish:
    """What a person decides; `seen` is the commit that was looked at, `role` None: the fitting."""

    decision: str
    role: str | None = None
    reason: str | None = None
    seen: str | None = None


@dataclass(frozen=True)
class Decided:
    """What was decided, by whom, in which role, about how many files."""

    name: str
    by: str
    role: HumanRole
    files: int
    review: bool


def decide(root: Path, name: str, wish: Wish, key: Path | None, at: dt.datetime) -> Decided:
    """Sign a decision about a draft and put it on the draft's branch.

    Raises RefusedError where the person may not decide, UsageError where the draft is not the one
    that was seen.
    """
    desk = open_desk(root)
    me = who_am_i(desk, key)
    return _decide(desk, Pen(me, me.id), name, wish, at)


def decide_at_desk(
    root: Path, name: str, wish: Wish, person: str, key: Path | None, at: dt.datetime
) -> Decided:
    """Keep what a person who is logged in at the desk decided; `key` is the recorder's.

    Raises what `decide` raises, and RefusedError where the key is no recorder's.
    """
    desk = open_desk(root)
    me = who_am_i(desk, key)
    if not desk.roster.is_recorder(me.id):
        raise RefusedError([NO_RECORDER.format(me.id)])
    return _decide(desk, Pen(me, person, DESK), name, wish, at)


@dataclass(frozen=True)
class Pen:
    """Whose key signs, who decides with it, and where; None: in person."""

    me: Me
    by: str
    via: str | None = None


def _decide(desk: Desk, pen: Pen, name: str, wish: Wish, at: dt.datetime) -> Decided:
    head = desk.draft(name)
    if wish.seen and resolve(desk.root, wish.seen) != head:
        raise UsageError(f"Lihat dulu yang terbaru: naskah {name} berubah sejak {wish.seen}.")
    case = look(desk.root, desk.proposal(head), at)
    role = role_for(heard(case, at), case, pen.by, wish, at)
    statement = statement_of(case, pen, role, wish, at)
    words = {"approve": "Setujui", "return": "Kembalikan"}[wish.decision]
    keep(desk, pen.me, name, head, (statement,), f"{words} {name} sebagai {ROLE_WORDS[role]}")
    return Decided(name, pen.by, role, len(statement.paths), case.policy.review.enabled)


def role_for(
    heard: Sequence[Hearing], case: Case, person: str, wish: Wish, at: dt.datetime
) -> HumanRole:
    """Return the role a person decides in; raises RefusedError with every reason why not."""
    wanted = [role for each in heard for role in each.asked]
    wrote = [each for each in heard if person in each.unit.hands]
    day = case.policy.day(at)
    held = [role for role in dict.fromkeys(wanted) if case.roster.holds(person, role, day)]
    if wish.role is not None:
        held = [role for role in held if role == _named(wish.role)]
    if wrote and wish.decision == "approve" and (held or _could(wrote, case, person, day)):
        places = [each.unit.place for each in wrote]
        raise RefusedError([f"Minta orang lain: {person} ikut menulis {each}." for each in places])
    if not held:
        words = ", ".join(ROLE_WORDS[role] for role in dict.fromkeys(wanted))
        raise RefusedError([f"Yang diminta di sini: {words}. {person} tidak memegangnya hari ini."])
    return held[0]


def _could(heard: Sequence[Hearing], case: Case, person: str, day: dt.date) -> bool:
    """Return whether a person would be asked for an approval, had they had no hand in it."""
    roles = {role for each in heard for role in each.rule.approvals}
    return any(case.roster.holds(person, role, day) for role in roles)


def _named(text: str) -> HumanRole:
    found = {word: role for role, word in ROLE_WORDS.items()} | {r: r for r in ROLE_WORDS}
    role = found.get(text)
    for known in get_args(HumanRole):
        if known == role:
            return known  # type: ignore[no-any-return]
    raise UsageError(f"Peran {text} tidak dikenal. Pilih: {', '.join(ROLE_WORDS)}.")


def statement_of(case: Case, pen: Pen, role: HumanRole, wish: Wish, at: dt.datetime) -> Statement:
    """Return what a person says of everything that a case changes; raises RefusedError."""
    content = tuple(e for e in case.change.entries if tier_of(e.path) is not Tier.APPROVALS)
    if not content:
        raise RefusedError(["Naskah ini tidak mengubah apa pun; tidak ada yang diputuskan."])
    return Statement.model_validate(
        {
            "version": 1,
            "court": case.policy.court,
            "by": pen.by,
            "role": role,
            "decision": wish.decision,
            "at": moment(at),
            "reason": wish.reason,
            "via": pen.via,
            "paths": bound_to(content),
        }
    )


def keep(desk: Desk, me: Me, name: str, head: str, said: Sequence[Statement], message: str) -> None:
    """Sign statements with one's key and put them on a draft's branch, in one commit."""
    files: dict[str, bytes | None] = {}
    for statement in said:
        files |= signed(statement, me)
    commit = commit_files(desk.root, head, files, message, me.author)
    ref = f"refs/heads/{DRAFTS}{name.removeprefix(DRAFTS)}"
    if desk.shared:
        push(desk.root, f"{commit}:{ref}")
    else:
        move(desk.root, ref, commit, head)


def signed(statement: Statement, me: Me) -> dict[str, bytes | None]:
    """Return the two files of a statement, signed with the person's key."""
    raw = encode(statement)
    path = path_of(raw)
    signature = sign(me.key, namespace(statement.court), raw)
    return {path: raw, path.removesuffix(".json") + ".sig": signature}
