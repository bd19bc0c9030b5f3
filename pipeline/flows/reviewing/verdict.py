"""The verdict on a change of main: what the hook, the gate and every command of review ask."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.findings import Finding
from pipeline.flows.reviewing.look import Case, Proposal, look
from pipeline.outside.git_reading import resolve
from pipeline.review.enough import Hearing
from pipeline.review.judge import reasons_not_to_merge
from pipeline.review.progress import hearings

OFF = "Persetujuan belum diwajibkan (site_config/review.yml: enabled: false)."


@dataclass(frozen=True)
class Verdict:
    """A case and the reasons against it; `enabled`: approvals were asked for."""

    case: Case
    reasons: tuple[Finding, ...]

    @property
    def enabled(self) -> bool:
        """Return whether review is on."""
        return self.case.policy.review.enabled


def judge(root: Path, proposal: Proposal, at: dt.datetime) -> Verdict:
    """Judge a proposal as received at `at`."""
    return verdict_on(look(root, proposal, at), at)


def verdict_on(case: Case, at: dt.datetime) -> Verdict:
    """Return the verdict on a case that was looked at already."""
    return Verdict(
        case,
        reasons_not_to_merge(
            case.change, case.approvals, case.roster, case.policy, at, case.examined
        ),
    )


def heard(case: Case, at: dt.datetime) -> list[Hearing]:
    """Return one hearing for each unit of a case, as of a moment."""
    day, raised = case.policy.day(at), case.examined.raised
    return hearings(case.change, case.approvals, case.roster, case.policy, day, raised)


def between(root: Path, main: str, head: str) -> Proposal:
    """Return the proposal to move main from one commit to another; raises UsageError."""
    found = {name: resolve(root, name) for name in (main, head)}
    for name, commit in found.items():
        if commit is None:
            raise UsageError(f"Tidak ada komit bernama {name}. Periksa namanya, atau git fetch.")
    return Proposal(str(found[main]), str(found[head]), str(found[head]))
