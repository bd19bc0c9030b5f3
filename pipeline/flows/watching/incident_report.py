"""The report on an incident, for the screen and on paper."""

import datetime as dt
import json
from dataclasses import asdict, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pipeline.monitor
from pipeline.build.files import lay
from pipeline.config.load import load_config
from pipeline.errors import UsageError
from pipeline.flows.procedure_documents import EMBLEM
from pipeline.flows.watching.incident_acts import show_incident
from pipeline.monitor.incident_report import Report, report_of
from pipeline.outside.typesetting import typeset

_SOURCE = Path(pipeline.monitor.__file__).with_name("incident.typ")


def report_on(root: Path, number: int, at: dt.datetime) -> Report:
    """Return the report on an incident; raises UsageError where there is none of that number."""
    told, config = show_incident(root, number), load_config(root)
    people, court = config.people.people, config.court
    written = [
        replace(each, by=people[each.by].name if each.by in people else each.by)
        for each in told.entries
    ]
    return report_of(told.incident, written, court.name, at, ZoneInfo(court.time_zone))


def write_report(root: Path, report: Report, file: Path) -> None:
    """Write a report as PDF/A; the same report gives the same bytes.

    Raises UsageError for a file that is no PDF, and UnfinishedError.
    """
    if file.suffix.lower() != ".pdf":
        raise UsageError(f"Beri nama berakhiran .pdf, bukan {file.name}.")
    day, emblem = report.day, root / EMBLEM
    data = json.dumps({**asdict(report), "day": (day.year, day.month, day.day)})
    inputs = {
        "data": data,
        "emblem": emblem.read_text(encoding="utf-8") if emblem.is_file() else "",
    }
    made = typeset(_SOURCE, inputs)
    file.parent.mkdir(parents=True, exist_ok=True)
    lay(file, made)
