"""Approved: was every change of main up to its newest commit let in by the verdict of the gate?

Where main is kept on this machine, each move is judged as of when it was received. Elsewhere nobody
here knows that: each step is judged as of when this clone first saw it.
"""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.files import lay
from pipeline.errors import RefusedError, TerbitError, UnfinishedError
from pipeline.findings import Finding
from pipeline.flows.progress import Progress
from pipeline.flows.reviewing.audit import changes_since, first_baseline, judged
from pipeline.flows.reviewing.look import Proposal, read_case
from pipeline.flows.reviewing.verdict import verdict_on
from pipeline.outside.git_reading import git_says
from pipeline.outside.main_branch import MainBranch
from pipeline.outside.ref_log import Moved, first_parents, moves_of

PROVEN = "var/proven.json"
_FORM = 1
_FAR = 12


@dataclass(frozen=True)
class Approved:
    """From which commit main was judged this time, and in how many steps."""

    since: str
    steps: int


def approved(root: Path, main: MainBranch, at: dt.datetime, progress: Progress) -> Approved:
    """Judge what main holds since its baseline, or since it was last found approved from here.

    Raises RefusedError with every reason, UnfinishedError where something could not be judged.
    """
    assert main.commit
    baseline = first_baseline(main.root, main.commit)
    if baseline is None:
        raise RefusedError(["Isi `baseline` di site_config/review.yml, dan masukkan ke main."])
    since = _last_proven(root, main, baseline) or baseline
    judge = _recorded if main.recorded else _as_seen
    steps = judge(main, since, at, progress)
    _remember(root, baseline, main.commit)
    return Approved(since, steps)


def _recorded(main: MainBranch, since: str, _at: dt.datetime, progress: Progress) -> int:
    assert main.commit
    changes = list(changes_since(main.root, since, main.commit))
    audited = []
    for done, each in enumerate(changes, start=1):
        audited.append(judged(main.root, each))
        progress.advance(done, len(changes))
    reasons = [line for each in audited for line in _lines(each.received.new, each.reasons)]
    if reasons:
        raise RefusedError(reasons)
    if trouble := [each.trouble for each in audited if each.trouble]:
        raise UnfinishedError("Persetujuan belum dapat diperiksa. " + " ".join(trouble))
    return len(changes)


def _as_seen(main: MainBranch, since: str, at: dt.datetime, progress: Progress) -> int:
    """Find pushes, each of them approved, that lead from `since` to main.

    How main's commits were pushed is not known here, so that several beginnings are tried.
    """
    assert main.commit
    chain = first_parents(main.root, since, main.commit)
    seen, reached = _seen(main, chain), [since]
    against: tuple[Finding, ...] = ()
    for done, each in enumerate(chain, start=1):
        at_first = seen.get(each.commit, at)
        against = _against_all(main.root, reached, each.commit, at_first)
        reached += [] if against else [each.commit]
        progress.advance(done, len(chain))
    if against:
        raise RefusedError(list(_lines(main.commit, against)))
    return len(reached) - 1


def _against_all(root: Path, reached: list[str], new: str, at: dt.datetime) -> tuple[Finding, ...]:
    """Return () where a push from a commit that was reached may lead here, else why not."""
    first: tuple[Finding, ...] = ()
    for start in reversed(reached[-_FAR:]):
        found = _against(root, start, new, at)
        if not found:
            return ()
        first = first or found
    return first


def _against(root: Path, old: str, new: str, at: dt.datetime) -> tuple[Finding, ...]:
    try:
        return verdict_on(read_case(root, Proposal(old, new, new), at), at).reasons
    except TerbitError as problem:
        raise UnfinishedError(f"Persetujuan belum dapat diperiksa. {problem}") from problem


def _seen(main: MainBranch, chain: list[Moved]) -> dict[str, dt.datetime]:
    """Return when this clone first had each commit of main, as far as Git noted it."""
    places = {each.commit: place for place, each in enumerate(chain)}
    found: dict[str, dt.datetime] = {}
    for moved in moves_of(main.root, main.ref):
        for each in chain[: places.get(moved.commit, -1) + 1]:
            found.setdefault(each.commit, moved.at)
    return found


def _lines(commit: str, reasons: tuple[Finding, ...]) -> Iterator[str]:
    for each in reasons:
        yield f"{each.code} komit {commit[:10]}, {each.place}: {each.message}"


def _last_proven(root: Path, main: MainBranch, baseline: str) -> str | None:
    """Return the commit up to which main was found approved, if it is still behind main."""
    try:
        told = json.loads((root / PROVEN).read_bytes())
        if told["form"] != _FORM or told["baseline"] != baseline:
            return None
        commit = str(told["commit"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    behind = git_says(main.root, "merge-base", "--is-ancestor", commit, str(main.commit))
    return commit if behind else None


def _remember(root: Path, baseline: str, commit: str) -> None:
    with suppress(OSError):
        (root / PROVEN).parent.mkdir(parents=True, exist_ok=True)
        told = {"form": _FORM, "baseline": baseline, "commit": commit}
        lay(root / PROVEN, json.dumps(told).encode())
