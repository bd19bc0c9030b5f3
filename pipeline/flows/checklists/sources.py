"""Where records come from: one reader a kind, each over the files that its own part keeps.

Nothing is written here, and a file that is absent or cut short tells nothing.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.archive.parts import STATE
from pipeline.archive.record import moment_of
from pipeline.config.load import load_config
from pipeline.flows.archiving.closing import ACT as ARCHIVED
from pipeline.flows.checklists.watched_sources import (
    incident_facts,
    monitoring_facts,
    renewal_facts,
)
from pipeline.flows.keeping.drill_report import REPORTS, succeeded
from pipeline.flows.keeping.memory import recall
from pipeline.flows.visitors.handed import written_reports
from pipeline.journal import PATH as JOURNAL
from pipeline.sop.runs.records import Fact

Source = Callable[[Path], Iterable[Fact]]
_DRILL = re.compile(r"(\d{8}T\d{6}Z)-(.+)\.md", re.ASCII)
_WENT_BACK = {"marked-bad": "dibatalkan", "left": "ditinggalkan"}


def facts_at(root: Path) -> tuple[Fact, ...]:
    """Return everything that the records in a court's folder tell."""
    return tuple(fact for source in SOURCES.values() for fact in source(root))


def journal_facts(root: Path) -> Iterator[Fact]:
    """Yield releases as the journal tells them, and bags of the archive that were closed."""
    began: dict[tuple[str, str], Fact] = {}
    for line in _lines(root / JOURNAL):
        act, name, group = line["act"], str(line["release"]), str(line.get("target", ""))
        at = dt.datetime.fromisoformat(line["at"])
        if act == ARCHIVED:
            yield Fact("archive", "", name, at, True, f"Arsip {name} ditutup")
        elif act == "deploy-began":
            says = f"Rilis ke {group} berhenti di tengah jalan"
            began[group, name] = Fact("release", group, name, at, False, says)
        elif act == "deploy":
            began = {key: each for key, each in began.items() if key[0] != group}
            yield Fact("release", group, name, at, True, f"Rilis ke {group} tayang")
        elif act in _WENT_BACK:
            says = f"Rilis di {group} {_WENT_BACK[act]}: {line.get('detail') or 'tanpa alasan'}"
            yield Fact("release", group, f"{name}-{act}", at, False, says)
    yield from began.values()


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    for raw in file.read_bytes().splitlines() if file.is_file() else ():
        with suppress(ValueError, KeyError, TypeError):
            line = json.loads(raw)
            if isinstance(line, dict) and {"act", "at", "release"} <= line.keys():
                dt.datetime.fromisoformat(line["at"])
                yield line


def backup_facts(root: Path) -> Iterator[Fact]:
    """Yield backups that are remembered, and media whose newest backup was too old.

    A backup that failed leaves no record of its own; that none followed the last one does.
    """
    backup = load_config(root).backup
    late = dt.timedelta(hours=backup.oldest_hours)
    for medium in sorted(file.stem for file in (root / STATE).glob("*.json")):
        known = sorted(recall(root, medium).snapshots.items(), key=lambda each: each[1].at)
        for name, each in known:
            at = each.looked_at if each.whole is False and each.looked_at else each.at
            state = "rusak" if each.whole is False else "dibuat"
            yield Fact("backup", medium, name, at, each.whole is not False, f"Cadangan {state}")
        times = [each.at for _, each in known]
        for (name, before), after in zip(known, [*times[1:], None], strict=True):
            if after is None or after - before.at > late:
                says = f"Cadangan di {medium} gagal atau terlambat {backup.oldest_hours} jam"
                yield Fact("backup", medium, f"{name}-terlambat", before.at + late, False, says)


def drill_facts(root: Path) -> Iterator[Fact]:
    """Yield drills by their reports."""
    for file in sorted((root / REPORTS).glob("*.md")):
        named = _DRILL.fullmatch(file.name)
        good = succeeded(file.read_text(encoding="utf-8")) if named else None
        at = moment_of(named[1]) if named else None
        if named and at is not None and good is not None:
            says = f"Uji pemulihan {named[2]} {'berhasil' if good else 'belum berhasil'}"
            yield Fact("drill", named[2], named[1], at, good, says)


def visitors_facts(root: Path) -> Iterator[Fact]:
    """Yield reports of visitors that were written, by the SHA-256 of the list of their files."""
    for each in written_reports(root):
        name = f"{each.first}-{each.last}-{each.digest}"
        says = f"Laporan pengunjung {each.first} sampai {each.last} dibuat"
        yield Fact("visitors", "", name, each.at, True, says)


SOURCES: Mapping[str, Source] = {
    "release, archive": journal_facts,
    "backup": backup_facts,
    "drill": drill_facts,
    "visitors": visitors_facts,
    "monitoring": monitoring_facts,
    "incident": incident_facts,
    "renewal": renewal_facts,
}
