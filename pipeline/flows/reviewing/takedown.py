"""Takedown: personal data off the public site at once, by one authorised person, loudly.

It is no way around the judge: the change is of a class of its own (`penarikan_segera`), which asks
for one approval because it can only take away (docs/adr/0021). The second check is owed until
somebody else has given it.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.checks.privacy.secrets import without_secrets
from pipeline.config.people import HumanRole
from pipeline.content.takedown_form import GROUND_WORDS, Ground, takedown_text
from pipeline.errors import UsageError
from pipeline.flows.reviewing.decide import Pen, Wish, role_for, signed, statement_of
from pipeline.flows.reviewing.desk import Desk, open_desk, who_am_i
from pipeline.flows.reviewing.enter import enter_main
from pipeline.flows.reviewing.look import Proposal, look
from pipeline.flows.reviewing.published import Shown, published
from pipeline.flows.reviewing.second_check import owed
from pipeline.flows.reviewing.still_held import StillHeld, still_held
from pipeline.flows.reviewing.verdict import heard
from pipeline.flows.reviewing.withdraw import class_after
from pipeline.outside.git_reading import resolve
from pipeline.outside.git_writing import commit_files
from pipeline.review.debts import Debt

_LONGEST = 500


@dataclass(frozen=True)
class TakenDown:
    """What was taken down, in which role, who must look again, and where the data still lies.

    `here`: this folder stands at the new main, so that it can be built at once.
    """

    folder: str
    commit: str
    role: HumanRole
    debt: Debt | None
    held: tuple[StillHeld, ...]
    review: bool
    here: bool


def take_down(
    root: Path,
    named: str,
    ground: Ground,
    key: Path | None,
    at: dt.datetime,
    note: str | None = None,
) -> TakenDown:
    """Take an item out of main at once; what is left is a notice made from the ground alone.

    `note` is kept with the signed statement, never published, and may not repeat the data. Raises
    RefusedError where the person may not, or the judge says no; UsageError for a wrong call.
    """
    reason = _reason(ground, note)
    desk = open_desk(root)
    me, shown = who_am_i(desk, key), published(desk, named)
    emptied = commit_files(
        root, desk.main, _left(desk, shown, ground, at), f"Turunkan {shown.folder}", me.author
    )
    case = look(root, Proposal(desk.main, emptied, emptied), at)
    wish = Wish("approve", reason=reason)
    role = role_for(heard(case, at), case, me.id, wish, at)
    files = signed(statement_of(case, Pen(me, me.id), role, wish, at), me)
    commit = commit_files(root, emptied, files, f"Putuskan turun {shown.folder}", me.author)
    enter_main(desk, commit, at)
    debt = next((each for each in owed(open_desk(root), at) if each.folder == shown.folder), None)
    here = resolve(root, "HEAD") == commit
    held = still_held(desk, shown)
    return TakenDown(shown.folder, commit, role, debt, held, desk.policy.review.enabled, here)


def _reason(ground: Ground, note: str | None) -> str:
    """Return what is signed as the reason; raises UsageError where it would repeat the data."""
    told = " ".join((note or "").split())
    if len(told) > _LONGEST:
        raise UsageError(f"Perpendek catatan: paling panjang {_LONGEST} huruf.")
    if without_secrets(told) != told:
        raise UsageError("Tulis catatan tanpa nomor dan alamat surel: data itu jangan diulang.")
    return f"{GROUND_WORDS[ground]} {told}".strip()


def _left(desk: Desk, shown: Shown, ground: Ground, at: dt.datetime) -> dict[str, bytes | None]:
    text = takedown_text(class_after(shown), desk.policy.day(at), ground)
    return {**dict.fromkeys(shown.paths), shown.index: text.encode()}
