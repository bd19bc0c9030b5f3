"""One incident on the screen: how it went, and what people wrote."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipeline.cli.event_lines import named
from pipeline.cli.incident_told import incident_line
from pipeline.monitor.incident_entries import WORDS

if TYPE_CHECKING:
    from pipeline.flows.watching.incident_acts import Told
    from pipeline.monitor.incident_entries import Entry


def list_line(told: "Told") -> str:
    """Return an incident in one line, with when it began and how much was written."""
    since = _at(told.incident.since, told.zone)
    written = f" Catatan dan keputusan: {len(told.entries)}." if told.entries else ""
    return f"{since}  {incident_line(told.incident)}{written}"


def tell_incident(told: "Told") -> None:
    """Print everything about one incident."""
    from pipeline.cli.screen import out

    for line in _lines(told):
        out.print(line, markup=False, soft_wrap=True)


def _lines(told: "Told") -> Iterator[str]:
    from pipeline.monitor.timeline import moments_of

    incident = told.incident
    until = f"selesai {_at(incident.closed, told.zone)}" if incident.closed else "belum selesai"
    yield incident_line(incident)
    yield f"Sejak {_at(incident.since, told.zone)}, {until}."
    if incident.closed is None and incident.live:
        yield f"Masih bermasalah: {named(list(incident.live))}."
    yield ""
    yield "Yang terlihat"
    for at, words in moments_of(incident):
        yield f"{_at(at, told.zone)}  {words}"
    if told.entries:
        yield ""
        yield "Yang dicatat orang"
    for each in told.entries:
        yield from entry_lines(each, told.zone)


def entry_lines(entry: "Entry", zone: str) -> Iterator[str]:
    """Yield what somebody wrote: the words, what was considered, and the evidence."""
    yield f"{_at(entry.at, zone)}  {WORDS[entry.act]} ({entry.by}): {entry.words}"
    for other in entry.alternatives:
        yield f"    dipertimbangkan: {other}"
    for piece in entry.evidence:
        yield f"    bukti: {piece.path} (SHA-256 {piece.sha256})"


def _at(moment: dt.datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%d-%m-%Y %H.%M")
