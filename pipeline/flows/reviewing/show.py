"""Show: what a draft changes, before and after, who wrote it, and what still stands against it."""

import datetime as dt
import difflib
from dataclasses import dataclass
from pathlib import Path

from pipeline.flows.reviewing.desk import Desk, open_desk
from pipeline.flows.reviewing.queue import judge_draft
from pipeline.flows.reviewing.verdict import Verdict
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Difference, differences
from pipeline.review.change import Commit
from pipeline.review.statement import Statement
from pipeline.review.tiers import Tier, tier_of
from pipeline.review.units import Unit, units_of

_LONGEST = 200_000


@dataclass(frozen=True)
class Shown:
    """One file of a draft: lines of a comparison, or sizes where it is not text."""

    path: str
    lines: tuple[str, ...]
    text: bool
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Draft:
    """A draft as it lies before whoever decides."""

    name: str
    head: str
    files: tuple[Shown, ...]
    verdict: Verdict
    hands: tuple[str, ...]
    classes: tuple[str, ...]
    said: tuple[Statement, ...]


def show(root: Path, name: str, at: dt.datetime) -> Draft:
    """Return a draft with its files before and after; raises UsageError where there is none."""
    desk = open_desk(root)
    head = desk.draft(name)
    verdict = judge_draft(desk, head, at)
    hands = frozenset().union(*(commit.hands for commit in _writing(verdict)))
    said = (each.proven for each in verdict.case.approvals)
    return Draft(
        name=name,
        head=head,
        files=_files(desk, head),
        verdict=verdict,
        hands=tuple(sorted(verdict.case.roster.shown(who) for who in hands)),
        classes=tuple(dict.fromkeys(u.review_class or "" for u in _units(verdict))),
        said=tuple(sorted((each for each in said if each), key=lambda each: each.at)),
    )


def _units(verdict: Verdict) -> tuple[Unit, ...]:
    return units_of(verdict.case.change, verdict.case.examined.raised)


def _writing(verdict: Verdict) -> list[Commit]:
    return [
        commit
        for commit in verdict.case.change.commits
        if any(tier_of(path) is not Tier.APPROVALS for path in commit.paths)
    ]


def _files(desk: Desk, head: str) -> tuple[Shown, ...]:
    found = differences(desk.root, desk.main, desk.proposal(head).tree)
    with Objects(desk.root) as objects:
        content = (each for each in found if tier_of(each.path) is not Tier.APPROVALS)
        return tuple(_shown(objects, each) for each in content)


def _shown(objects: Objects, each: Difference) -> Shown:
    before, after = objects.read(each.old), objects.read(each.new)
    sizes = tuple(None if raw is None else len(raw) for raw in (before, after))
    texts = [_text(raw or b"") for raw in (before, after)]
    if texts[0] is None or texts[1] is None:
        return Shown(each.path, (), False, *sizes)
    lines = difflib.unified_diff(
        texts[0].splitlines(), texts[1].splitlines(), "sebelum", "sesudah", lineterm="", n=2
    )
    return Shown(each.path, tuple(lines), True, *sizes)


def _text(raw: bytes) -> str | None:
    if b"\0" in raw or len(raw) > _LONGEST:
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
