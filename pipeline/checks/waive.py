"""Waivers: a finding that the court accepts, with a reason, an approver and a last day."""

import datetime as dt
from collections.abc import Sequence

from pipeline.checks.privacy.secrets import discreet
from pipeline.checks.rules import waiver_expired, waiver_unused
from pipeline.checks.waived import Waived
from pipeline.config.waivers import Waiver
from pipeline.findings import Finding, Place, in_order

_FILE = Place("site_config/waivers.yml")


def waive(
    findings: Sequence[Finding],
    waivers: Sequence[Waiver],
    as_of: dt.date,
    *,
    everything: bool = True,
) -> Waived:
    """Take out what valid waivers cover; an expired or unused waiver is itself a finding.

    Whether a waiver is still used is only known where `everything` was looked at.
    """
    valid = [waiver for waiver in waivers if as_of <= waiver.until]
    covered = [finding for finding in findings if any(_covers(w, finding) for w in valid)]
    standing = [finding for finding in findings if finding not in covered]
    for waiver in waivers:
        if waiver not in valid:
            standing.append(waiver_expired.FAULT.at(_FILE, _expired(waiver)))
        elif everything and not any(_covers(waiver, finding) for finding in findings):
            standing.append(waiver_unused.FAULT.at(_FILE, _unused(waiver)))
    return Waived(discreet(in_order(standing)), discreet(in_order(covered)))


def _covers(waiver: Waiver, finding: Finding) -> bool:
    folder = waiver.path.rstrip("/") + "/"
    return finding.code == waiver.code and f"{finding.place.path}/".startswith(folder)


def _expired(waiver: Waiver) -> str:
    return (
        f"Perbaiki temuan {waiver.code} di {waiver.path}, atau minta persetujuan baru: "
        f"pengecualiannya berakhir {waiver.until:%d-%m-%Y}."
    )


def _unused(waiver: Waiver) -> str:
    return f"Hapus pengecualian {waiver.code} untuk {waiver.path}: tidak ada lagi temuannya."
