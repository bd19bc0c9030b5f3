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
from pipeline.outside.git_reading import resolve
from pipeline.outside.git_writing import commit_files, move, push
from pipeline.outside.ssh_signatures import sign
from pipeline.review.enough import Hearing
from pipeline.review.policy import ROLE_WORDS
from pipeline.review.progress import hearings
from pipeline.review.statement import Statement, bound_to, encode, moment, namespace, path_of
from pipeline.review.tiers import Tier, tier_of


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
    me, head = who_am_i(desk, key), desk.draft(name)
    if wish.seen and resolve(root, wish.seen) != head:
        raise UsageError(f"Lihat dulu yang terbaru: naskah {name} berubah sejak {wish.seen}.")
    case = look(root, desk.proposal(head), at)
    heard = hearings(case.change, case.approvals, case.roster, case.policy, case.policy.day(at))
    role = role_for(heard, case, me, wish, at)
    statement = statement_of(case, me, role, wish, at)
    _record(desk, me, name, head, statement)
    return Decided(name, me.id, role, len(statement.paths), case.policy.review.enabled)


def role_for(
    heard: Sequence[Hearing], case: Case, me: Me, wish: Wish, at: dt.datetime
) -> HumanRole:
    """Return the role a person decides in; raises RefusedError with every reason why not."""
    wanted = [role for each in heard for role in each.rule.approvals]
    day = case.policy.day(at)
    held = [role for role in dict.fromkeys(wanted) if case.roster.holds(me.id, role, day)]
    if wish.role is not None:
        held = [role for role in held if role == _named(wish.role)]
    if not held:
        words = ", ".join(ROLE_WORDS[role] for role in dict.fromkeys(wanted))
        raise RefusedError([f"Yang diminta di sini: {words}. {me.id} tidak memegangnya hari ini."])
    wrote = [each.unit.place for each in heard if me.id in each.unit.hands]
    if wrote and wish.decision == "approve":
        raise RefusedError([f"Minta orang lain: {me.id} ikut menulis {place}." for place in wrote])
    return held[0]


def _named(text: str) -> HumanRole:
    found = {word: role for role, word in ROLE_WORDS.items()} | {r: r for r in ROLE_WORDS}
    role = found.get(text)
    for known in get_args(HumanRole):
        if known == role:
            return known  # type: ignore[no-any-return]
    raise UsageError(f"Peran {text} tidak dikenal. Pilih: {', '.join(ROLE_WORDS)}.")


def statement_of(case: Case, me: Me, role: HumanRole, wish: Wish, at: dt.datetime) -> Statement:
    """Return what a person says of everything that a case changes; raises RefusedError."""
    content = tuple(e for e in case.change.entries if tier_of(e.path) is not Tier.APPROVALS)
    if not content:
        raise RefusedError(["Naskah ini tidak mengubah apa pun; tidak ada yang diputuskan."])
    return Statement.model_validate(
        {
            "version": 1,
            "court": case.policy.court,
            "by": me.id,
            "role": role,
            "decision": wish.decision,
            "at": moment(at),
            "reason": wish.reason,
            "paths": bound_to(content),
        }
    )


def _record(desk: Desk, me: Me, name: str, head: str, statement: Statement) -> None:
    files = signed(statement, me)
    words = {"approve": "Setujui", "return": "Kembalikan"}
    message = f"{words[statement.decision]} {name} sebagai {ROLE_WORDS[statement.role]}"
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
