"""The report of a drill: a page that a person can file, and the file that holds it."""

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.archive.acts import act
from pipeline.archive.record import id_at
from pipeline.findings import Finding
from pipeline.flows.keeping.acts import keep_act

REPORTS = "var/drill"
_RESULTS = {True: "BELUM BERHASIL", False: "BERHASIL"}


@dataclass(frozen=True)
class Drilled:
    """How the drill of one medium ended; `facts` are lines for a person, `trouble` why it did not
    end."""

    medium: str
    backup: str = ""
    facts: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    trouble: str = ""
    report: str = ""
    record: str = ""


def with_report(root: Path, drilled: Drilled, at: dt.datetime, zone: str) -> Drilled:
    """Write the report under var/drill/, keep the record of the drill, and return the drill with
    the paths of both."""
    path = f"{REPORTS}/{id_at(at)}-{drilled.medium}.md"
    raw = page(drilled, at.astimezone(ZoneInfo(zone))).encode()
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(raw)
    told = act("drill", at, drilled.medium, drilled.trouble, drilled.findings)
    more = {"backup": drilled.backup or None, "report": path}
    kept = told.model_copy(update={**more, "report_sha256": hashlib.sha256(raw).hexdigest()})
    return replace(drilled, report=path, record=keep_act(root, kept))


def succeeded(report: str) -> bool | None:
    """Return whether a report tells of a drill that went well; None where it does not say."""
    found = {f"- Hasil: **{word}**": not bad for bad, word in _RESULTS.items()}
    return next((found[line] for line in report.splitlines() if line in found), None)


def page(drilled: Drilled, at: dt.datetime) -> str:
    """Return the report of a drill as Markdown; `at` is in the court's own time."""
    result = _RESULTS[bool(drilled.findings or drilled.trouble)]
    rows = [
        f"# Uji pemulihan: {drilled.medium}",
        "",
        f"- Waktu: {at:%Y-%m-%d %H.%M}",
        f"- Hasil: **{result}**",
        *(f"- {fact}" for fact in drilled.facts),
        *([f"- Belum dapat diuji: {drilled.trouble}"] if drilled.trouble else []),
    ]
    if drilled.findings:
        rows += ["", "## Temuan", ""]
        rows += [f"- {each.code} {each.place}: {each.message}" for each in drilled.findings]
    rows += ["", "Diperiksa oleh: ______________________", ""]
    return "\n".join(rows)
