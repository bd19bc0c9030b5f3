"""Close: who worked on a run asks for it, somebody else looks at it and closes it by signature.

The second is the judge's rule for records (class `catatan`): nobody closes what they worked on.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.asked import asked_closings
from pipeline.flows.checklists.history import versions
from pipeline.flows.checklists.move import draft_of
from pipeline.flows.checklists.shelf import Shelf, shelf_of
from pipeline.flows.reviewing.commits import hands_before
from pipeline.flows.reviewing.decide import Wish, decide
from pipeline.flows.reviewing.desk import Desk, Me, open_desk, who_am_i
from pipeline.flows.reviewing.publish import publish
from pipeline.flows.reviewing.published import published
from pipeline.flows.reviewing.submit import send
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import differences
from pipeline.outside.git_writing import commit_files
from pipeline.review.tiers import Tier, tier_of
from pipeline.sop.runs.closing import reasons_not_to_close
from pipeline.sop.runs.grown import misgrown
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Closed, Run
from pipeline.sop.runs.text import read_run, text_of


@dataclass(frozen=True)
class Closing:
    """What came of it: `asked`, `closed`, or nothing new where `commit` is None."""

    run: Run
    told: str
    commit: str | None
    closed: bool


def close(
    root: Path,
    sop: str,
    period: str | None,
    decree: str | None,
    key: Path | None,
    at: dt.datetime,
) -> Closing:
    """Ask for a run to be closed, or close one for which somebody else asked.

    Raises RefusedError with every reason why not.
    """
    desk = open_desk(root)
    me, shelf = who_am_i(desk, key), shelf_of(desk)
    run, practice = shelf.find(sop, period)
    if run.closed is not None:
        return Closing(run, f"{sop} {run.period} sudah ditutup.", None, closed=True)
    _refuse(shelf, run, practice)
    workers = hands_before(root, desk.roster, desk.main, run.path)
    name = draft_of(run)
    if name in desk.drafts():
        _refuse_other(desk, practice, run, name)
        return _second(desk, run, me, key, at)
    if me.id not in workers:
        raise RefusedError([f"Minta yang mengisi mengajukannya: {', '.join(sorted(workers))}."])
    closed = Closed(
        by=me.id,
        at=shelf.stamp(at),
        decree=_decree(desk, practice, decree),
        forwarded_to=_secretary(shelf, at),
    )
    asked = run.model_copy(update={"closed": closed})
    text = text_of(asked).encode()
    message = f"Ajukan penutupan {sop} {run.period}"
    commit = commit_files(root, desk.main, {run.path: text}, message, me.author)
    send(desk, name, commit, None)
    told = f"Penutupan {sop} {run.period} diajukan. Penutupnya menjalankan perintah yang sama."
    return Closing(asked, told, commit, closed=False)


def _refuse(shelf: Shelf, run: Run, practice: Practice) -> None:
    reasons = (
        *reasons_not_to_close(run, practice, shelf.kept(run), shelf.calendar),
        *misgrown(versions(shelf.desk, run)),
    )
    if reasons:
        raise RefusedError(reasons)


def _decree(desk: Desk, practice: Practice, named: str | None) -> str | None:
    """Return the address of the decree; raises RefusedError where the source asks for one."""
    if named is None and practice.plan.closes_with == "decree":
        message = "Tunjuk surat keputusan yang sudah terbit di situs: --decree /alamat/."
        raise RefusedError([message])
    if named is None:
        return None
    try:
        return published(desk, named).address
    except UsageError as problem:
        raise RefusedError([f"Terbitkan dahulu surat keputusannya. {problem}"]) from None


def _secretary(shelf: Shelf, at: dt.datetime) -> str | None:
    """Return the Sekretaris to whom the closed run is forwarded, or None where there is none."""
    held = shelf.desk.roster.people.holders("secretary", shelf.day(at))
    return held[0] if held else None


def _refuse_other(desk: Desk, practice: Practice, run: Run, name: str) -> None:
    """Refuse a draft that does more than close the run, or closes it without its decree."""
    proposal = desk.proposal(desk.draft(name))
    changed = [each.path for each in differences(desk.root, proposal.main, proposal.tree)]
    other = [path for path in changed if path != run.path and tier_of(path) is not Tier.APPROVALS]
    if other:
        raise RefusedError([f"Kembalikan naskah ini; ia juga mengubah {', '.join(other)}."])
    with Objects(desk.root) as objects:
        asked = read_run(run.path, objects.read(f"{proposal.tree}:{run.path}") or b"")
    if asked.model_copy(update={"closed": None}) != run:
        raise RefusedError(["Kembalikan naskah ini; ia mengubah isian, bukan hanya menutup."])
    if asked.closed is not None:
        _decree(desk, practice, asked.closed.decree)


def _second(desk: Desk, run: Run, me: Me, key: Path | None, at: dt.datetime) -> Closing:
    """Close what somebody else asked for: a signed approval, and the merge."""
    name = draft_of(run)
    try:
        decide(desk.root, name, Wish("approve", seen=desk.draft(name)), key, at)
    except RefusedError as refused:
        if _asked_by(desk, name) == me.id:
            told = "Penutupan sudah diajukan; menunggu orang lain. Lihat: terbit sop due"
            return Closing(run, told, None, closed=False)
        raise refused
    done = publish(desk.root, name, key, at)
    told = f"{run.sop} {run.period} diverifikasi dan ditutup {me.id}."
    return Closing(run, told, done.commit, closed=True)


def _asked_by(desk: Desk, name: str) -> str | None:
    return next((each.closed_by for each in asked_closings(desk) if each.draft == name), None)
