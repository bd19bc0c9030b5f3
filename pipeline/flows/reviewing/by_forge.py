"""By forge: a proposal's reviews stand before the same judge, and are kept as signed statements.

The forge is asked for what counts (its head, its standing reviews); all else is read from Git.
"""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.forges import DRAFTS, TARGET, Connected, Reviewed, connect
from pipeline.flows.reviewing.decide import NO_RECORDER, keep
from pipeline.flows.reviewing.desk import Desk, Me, merged_proposal, open_desk, who_am_i
from pipeline.flows.reviewing.elsewhere import as_approval, seen_by_reviewers, statements_of
from pipeline.flows.reviewing.look import Case, Proposal, look
from pipeline.flows.reviewing.verdict import Verdict, verdict_on
from pipeline.outside.git_reading import resolve
from pipeline.review.statement import Statement


@dataclass(frozen=True)
class ByForge:
    """A proposal with its reviews, the case that they speak to, and what they say there."""

    reviewed: Reviewed
    case: Case
    said: tuple[Statement, ...]


@dataclass(frozen=True)
class Recorded:
    """What was newly kept of a proposal's reviews, and under which draft."""

    name: str
    kept: tuple[Statement, ...]
    reviewed: Reviewed


def gate_by_forge(root: Path, main: str, number: int, at: dt.datetime) -> Verdict:
    """Return the verdict on merging a proposal: kept statements and the forge's reviews together.

    Raises UnfinishedError where the forge does not answer, UsageError where its head is not here.
    """
    here = resolve(root, main)
    if here is None:
        raise UsageError(f"Tidak ada komit bernama {main}. Periksa namanya, atau git fetch.")
    found = _asked(connect(root), root, here, number, at)
    approvals = (*found.case.approvals, *map(as_approval, found.said))
    return verdict_on(replace(found.case, approvals=approvals), at)


def record(root: Path, number: int, key: Path | None, at: dt.datetime) -> Recorded:
    """Keep the reviews that count as statements on the draft's branch, signed by a recorder.

    Doing it twice changes nothing. Raises RefusedError where the key is no recorder's, UsageError
    where forge and server hold different drafts, UnfinishedError where the forge does not answer.
    """
    desk = open_desk(root)
    me = who_am_i(desk, key)
    if not desk.roster.is_recorder(me.id):
        raise RefusedError([NO_RECORDER.format(me.id)])
    found = _asked(connect(root), root, desk.main, number, at)
    name = _draft(desk, found.reviewed)
    known = [each.proven for each in found.case.approvals]
    fresh = tuple(each for each in found.said if each not in known)
    if fresh:
        _keep(desk, me, name, fresh)
    return Recorded(name, fresh, found.reviewed)


def _asked(connected: Connected, root: Path, main: str, number: int, at: dt.datetime) -> ByForge:
    pull = connected.forge.pull_request(number)
    if pull.target != TARGET or not pull.open:
        raise UsageError(f"Pilih usulan yang terbuka dan menuju {TARGET}; usulan {number} bukan.")
    case = look(root, _proposal(root, main, pull.head), at)
    reviewed = connected.reviewed(number, case.roster.logins)
    if reviewed.pull.head != pull.head:
        raise UsageError(f"Ulangi: usulan {number} berubah saat diperiksa.")
    seen = seen_by_reviewers(root, main, pull.head)
    return ByForge(reviewed, case, statements_of(reviewed.judged.counted, case, seen, at))


def _proposal(root: Path, main: str, head: str) -> Proposal:
    if resolve(root, head) is None:
        raise UsageError(f"Ambil dulu usulan ini dengan git fetch: komit {head[:12]} belum ada.")
    return merged_proposal(root, main, head)


def _draft(desk: Desk, reviewed: Reviewed) -> str:
    pull = reviewed.pull
    name = pull.branch.removeprefix(DRAFTS)
    if desk.drafts().get(name) != pull.head:
        raise UsageError(
            f"Samakan dulu {pull.branch} di server dan di forge: usulan berada di {pull.head[:12]}."
        )
    return name


def _keep(desk: Desk, me: Me, name: str, fresh: tuple[Statement, ...]) -> None:
    head = desk.draft(name)
    keep(desk, me, name, head, fresh, f"Catat putusan di forge tentang {name}")
