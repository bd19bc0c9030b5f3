"""Last days as a calendar that telephones and mail programs read (iCalendar, RFC 5545)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LONGEST = 75  # octets a line, without its end (RFC 5545 3.1)


@dataclass(frozen=True)
class LastDay:
    """One event of a whole day; `key` keeps it the same event when it is read again."""

    key: str
    day: dt.date
    title: str
    about: str


def calendar_file(
    name: str, host: str, days: Sequence[LastDay], remind: Sequence[int], now: dt.datetime
) -> str:
    """Return the calendar; each event has an alarm for every reminder, at 08.00 of its day."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_escaped(host)}//Terbit//ID"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}"]
    for each in days:
        lines += _event(each, host, remind, now)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _event(each: LastDay, host: str, remind: Sequence[int], now: dt.datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{each.key}-{each.day:%Y%m%d}@{host}"
    yield f"DTSTAMP:{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{each.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{each.day + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(each.title)}"
    yield f"DESCRIPTION:{_escaped(each.about)}"
    yield "TRANSP:TRANSPARENT"
    for days in remind:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_escaped(f'{days} hari lagi: {each.title}')}"
        yield f"TRIGGER:-P{days - 1}DT16H" if days > 1 else "TRIGGER:-PT16H"
        yield "END:VALARM"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    for plain in ("\\", ";", ","):
        text = text.replace(plain, f"\\{plain}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line of at most 75 octets a row, cut between characters."""
    rows, row = [], ""
    for letter in line:
        if len((row + letter).encode()) > _LONGEST:
            rows.append(row)
            row = " "
        row += letter
    return "\r\n".join([*rows, row]) + "\r\n"
