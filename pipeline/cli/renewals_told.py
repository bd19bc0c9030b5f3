"""Renewals as a table for a person and as a document for a program."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pipeline.dates import long_date
from pipeline.monitor.domain.judge import WORDS as STATES
from pipeline.monitor.domain.judge import State
from pipeline.monitor.renewals.steps import WORDS

if TYPE_CHECKING:
    from pipeline.flows.watching.renewals import Found, Row
    from pipeline.monitor.domain.said import Said
    from pipeline.monitor.renewals.steps import Entry

_COLOURS = {
    State.OK: "green",
    State.EXPIRING: "yellow",
    State.EXPIRED: "red",
    State.SUSPENDED: "red",
    State.UNKNOWN: "magenta",
}
_SOURCES = {"rdap": "RDAP", "whois": "WHOIS"}
_OUTCOMES = {
    "told": "menjawab",
    "not-found": "tidak mengenal nama ini",
    "unreadable": "jawabannya tidak terbaca",
    "silent": "belum menjawab",
    "not-asked": "tidak ditanyai",
}


def tell(found: "Found") -> None:
    """Print a table, and under it what each source said and what is next."""
    from rich.table import Table
    from rich.text import Text

    from pipeline.cli.screen import out

    if not found.rows:
        out.print("Tidak ada yang harus diperpanjang menurut renewals.yml.")
        return
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("Nama", "Perpanjangan", "Hari terakhir", "Sisa", "Keadaan", "Berikutnya"):
        table.add_column(heading, overflow="fold")
    for row in found.rows:
        state = row.standing.state
        table.add_row(
            *(Text(cell) for cell in _cells(row, found)),
            Text(STATES[state], style=_COLOURS[state]),
            _next(row),
        )
    out.print(table)
    for row in found.rows:
        for line in _reasons(row):
            out.print(line, markup=False, soft_wrap=True, style="dim")


def _cells(row: "Row", found: "Found") -> tuple[str, str, str, str]:
    until = row.standing.until or row.renewal.due
    left = (until - found.day).days
    said = f"{left} hari" if left >= 0 else f"lewat {-left} hari"
    return row.renewal.id, row.renewal.what, long_date(until), said


def _next(row: "Row") -> str:
    if row.next is None:
        return "ganti due"
    if row.reminder is None and not row.done:
        return "-"
    return WORDS[row.next]


def _reasons(row: "Row") -> Iterator[str]:
    if row.renewal.kind == "domain":
        yield f"{row.renewal.name}: {row.standing.reason}"
        yield from (f"  {_source(each)}" for each in row.said)
    if row.next is not None and (row.reminder is not None or row.done):
        yield f"Sesudah {WORDS[row.next]}: terbit renewals note {row.renewal.id} {row.next.value}"


def _source(said: "Said") -> str:
    until = f", sampai {long_date(said.expires.date())}" if said.expires else ""
    more = f" ({said.detail})" if said.detail else ""
    status = f"; status {', '.join(said.statuses)}" if said.statuses else ""
    at = said.at.strftime("%d-%m-%Y %H.%M UTC")
    words = _OUTCOMES[said.outcome.value]
    return f"{_SOURCES[said.source]}, {at}: {words}{until}{status}{more}"


def noted(entry: "Entry") -> str:
    """Tell what was noted."""
    return f"Dicatat: {entry.renewal} {WORDS[entry.step]}, oleh {entry.by}."


def as_document(found: "Found") -> dict[str, Any]:
    """Return renewals for a program."""
    return {
        "version": 1,
        "day": found.day.isoformat(),
        "renewals": [_document(row) for row in found.rows],
    }


def _document(row: "Row") -> dict[str, Any]:
    renewal, until = row.renewal, row.standing.until
    return {
        "id": renewal.id,
        "what": renewal.what,
        "kind": renewal.kind,
        "name": renewal.name,
        "due": renewal.due.isoformat(),
        "owner": renewal.owner,
        "invoice": renewal.invoice,
        "budget_year": renewal.budget_year,
        "state": row.standing.state.value,
        "until": until.isoformat() if until else None,
        "reason": row.standing.reason,
        "reminder": row.reminder,
        "next": row.next.value if row.next else None,
        "done": [
            {"step": e.step.value, "by": e.by, "at": e.at.isoformat(), "note": e.note}
            for e in row.done
        ],
        "said": [_said_row(each) for each in row.said],
    }


def _said_row(said: "Said") -> dict[str, Any]:
    return {
        "source": said.source,
        "at": said.at.isoformat(),
        "outcome": said.outcome.value,
        "detail": said.detail,
        "expires": said.expires.isoformat() if said.expires else None,
        "statuses": list(said.statuses),
    }
