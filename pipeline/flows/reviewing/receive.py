"""Receive: what a bare repository's pre-receive hook asks before it lets a push in."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pipeline.findings import Finding
from pipeline.flows.erasing.coming_back import brought_back
from pipeline.flows.erasing.reading import erased_of
from pipeline.flows.reviewing.look import Proposal
from pipeline.flows.reviewing.verdict import OFF, Verdict, judge
from pipeline.outside.git_reading import NO_OBJECT, git_says, resolve
from pipeline.review import form
from pipeline.review.refs import MAIN, Update, ref_reasons


def updates_in(lines: Iterable[str]) -> list[Update]:
    """Return the updates that git tells a hook, one a line: old, new, ref."""
    rows = (line.rstrip("\n").split(" ", 2) for line in lines if line.strip())
    return [Update(ref, _known(old), _known(new)) for old, new, ref in rows]


def receive(root: Path, updates: Iterable[Update], at: dt.datetime) -> tuple[list[Finding], str]:
    """Return every reason against a push, and a line to tell where review is off."""
    reasons: list[Finding] = []
    told = ""
    for update in updates:
        if update.ref == MAIN and update.old and update.new:
            verdict = receive_one(root, update, at)
            reasons += verdict.reasons
            told = "" if verdict.enabled else OFF
        else:
            reasons += ref_reasons(update, forward=False)
            reasons += _drafts_reasons(root, update)
    return reasons, told


def _drafts_reasons(root: Path, update: Update) -> Iterable[Finding]:
    """Yield what a draft brings back that was erased; nothing else of a draft is judged yet."""
    main = resolve(root, MAIN)
    if update.new is None or main is None:
        return ()
    return form.brought_back(brought_back(root, erased_of(root), main, update.new))


def receive_one(root: Path, update: Update, at: dt.datetime) -> Verdict:
    """Judge one move of main from a commit to another, and how it moves."""
    assert update.old and update.new
    forward = git_says(root, "merge-base", "--is-ancestor", update.old, update.new)
    verdict = judge(root, Proposal(update.old, update.new, update.new), at)
    moves = tuple(ref_reasons(update, forward=forward))
    return replace(verdict, reasons=moves + verdict.reasons)


def _known(oid: str) -> str | None:
    return None if oid == NO_OBJECT else oid
