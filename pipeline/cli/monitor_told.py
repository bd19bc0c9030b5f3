"""What the monitor saw, for a person and for a program."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pipeline.cli.alert_told import failing_lines, sent_lines
from pipeline.cli.event_lines import KINDS, event_lines
from pipeline.cli.incident_told import incident_line
from pipeline.monitor.report_words import share_words
from pipeline.monitor.result import WORDS, State

if TYPE_CHECKING:
    from pipeline.flows.watching.run import Ran
    from pipeline.flows.watching.show import Line, Shown
    from pipeline.outside.watch_store.answers import EventRow

_COLOURS = {
    State.OK: "green",
    State.WARN: "yellow",
    State.BAD: "red",
    State.UNKNOWN: "magenta",
    State.PAUSED: "dim",
}
_OBLIGATIONS = "MON150"


def tell_ran(ran: "Ran") -> None:
    """Print what is not well, what changed, and a count."""
    from rich.text import Text

    from pipeline.cli.screen import out

    for probe, result in sorted(ran.answers.items(), key=lambda each: each[0].key):
        if result.reason:
            words = WORDS[result.state] if result.state is not State.OK else "catatan"
            line = Text(f"{words:<16}", style=_COLOURS[result.state])
            out.print(line + Text(f" {probe.code} {result.reason}"), soft_wrap=True)
    incidents = map(incident_line, ran.incidents)
    for told in (*event_lines(ran.events), *incidents, *sent_lines(ran.sent)):
        out.print(told, markup=False, soft_wrap=True)
    if ran.window is not None:
        out.print(f"Pemeliharaan ({ran.window.reason}): hasilnya tidak dihitung.")
    if ran.missed:
        out.print(f"Denyut ke luar tidak sampai: {ran.missed}.", markup=False)
    out.print(_count(ran), style="dim")


def _count(ran: "Ran") -> str:
    states = [result.state for result in ran.answers.values()]
    told = ", ".join(f"{states.count(state)} {WORDS[state]}" for state in State if state in states)
    later = f" Belum waktunya: {ran.not_due}." if ran.not_due else ""
    return f"Diperiksa: {len(states)}{f' ({told})' if told else ''}.{later}"


def tell_shown(shown: "Shown") -> None:
    """Print a table of probes, the alarms of the time, and whether the monitor runs."""
    from rich.table import Table
    from rich.text import Text

    from pipeline.cli.screen import out

    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in (
        "Kode",
        "Yang diperiksa",
        "Keadaan",
        "Sejak",
        f"{shown.days} hari",
        "Rata-rata",
    ):
        table.add_column(heading, overflow="fold")
    zone = ZoneInfo(shown.zone)
    for line in filter(_is_listed, shown.lines):
        state = line.track.state if line.track else None
        words = WORDS[state] if state is not None else "belum pernah"
        since = _moment(line.track.since, zone) if line.track else "-"
        colour = _COLOURS[state] if state is not None else "dim"
        table.add_row(
            line.probe.code,
            Text(line.probe.subject),
            Text(words, style=colour),
            since,
            _share(line),
            _time(line),
        )
    out.print(table)
    _tell_count_of_fresh(shown.lines)
    _tell_reasons(shown.lines)
    _tell_events(shown.events, zone)
    for incident in shown.incidents:
        out.print(incident_line(incident), markup=False, soft_wrap=True)
    for told in failing_lines(shown.failing, zone):
        out.print(told, markup=False, soft_wrap=True)
    if shown.alive.state is not State.OK:
        out.print(shown.alive.reason, markup=False, soft_wrap=True)


def _is_listed(line: "Line") -> bool:
    """Return whether a probe has a row of its own: of obligations only what is not well."""
    fresh = line.track is not None and line.track.state is State.OK and line.track.alarm is None
    return line.probe.code != _OBLIGATIONS or not fresh


def _tell_count_of_fresh(lines: "Iterable[Line]") -> None:
    from pipeline.cli.screen import out

    count = sum(not _is_listed(line) for line in lines)
    if count:
        out.print(f"{_OBLIGATIONS}: {count} butir informasi wajib lainnya baik.", style="dim")


def _tell_reasons(lines: "Iterable[Line]") -> None:
    from pipeline.cli.screen import out

    for line in lines:
        if line.track and line.track.reason:
            out.print(f"{line.probe.code} {line.track.reason}", markup=False, soft_wrap=True)


def _tell_events(events: "Iterable[EventRow]", zone: ZoneInfo) -> None:
    from pipeline.cli.screen import out

    for each in events:
        at = _moment(dt.datetime.fromtimestamp(each.at, dt.UTC), zone)
        about = each.probe if each.kind == "recovered" else f"{each.probe[:6]}: {each.reason}"
        told = f"{at} {KINDS[each.kind]} {about}"
        out.print(told, markup=False, soft_wrap=True)


def _moment(at: dt.datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).strftime("%d-%m-%Y %H.%M")


def _share(line: "Line") -> str:
    share = line.tally.share
    return "-" if share is None else share_words(share)


def _time(line: "Line") -> str:
    return "-" if line.ms is None else f"{line.ms:.0f} ms"
