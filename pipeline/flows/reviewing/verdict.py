"""The verdict on a change of main: what the hook, the gate and every command of review ask."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import UsageError
from pipeline.findings import Finding
from pipeline.flows.reviewing.look import Case, Proposal, look
from pipeline.outside.git_reading import resolve
from pipeline.review.judge import reasons_not_to_merge

OFF = "Persetujuan belum diwajibkan (site_config/review.yml: enabled: false)."
NOTHING_RAISED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Verdict:
    """A case and the reasons against it; `enabled`: approvals were asked for."""

    case: Case
    reasons: tuple[Finding, ...]

    @property
    def enabled(self) -> bool:
        """Return whether review is on."""
        return self.case.policy.review.enabled


def judge(
    root: Path, proposal: Proposal, at: dt.datetime, raised: Mapping[str, str] = NOTHING_RAISED
) -> Verdict:
    """Judge a proposal as received at `at`; `raised` is the least class that the checks ask."""
    case = look(root, proposal, at)
    reasons = reasons_not_to_merge(
        case.change, case.approvals, case.roster, case.policy, at, raised
    )
    return Verdict(case, reasons)


def between(root: Path, main: str, head: str) -> Proposal:
    """Return the proposal to move main from one commit to another; raises UsageError."""
    found = {name: resolve(root, name) for name in (main, head)}
    for name, commit in found.items():
        if commit is None:
            raise UsageError(f"Tidak ada komit bernama {name}. Periksa namanya, atau git fetch.")
    return Proposal(str(found[main]), str(found[head]), str(found[head]))
