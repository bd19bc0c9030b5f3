"""The calendar that telephones read: RFC 5545, read back by rules of its own."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from pipeline.monitor.renewals.calendar_file import LastDay, calendar_file

_NOW = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_DAY = dt.date(2027, 6, 30)


def _lines(text: str) -> list[str]:
    """Return unfolded lines; every row ends with CRLF and holds at most 75 octets (3.1)."""
    assert text.endswith("\r\n")
    rows = text.split("\r\n")[:-1]
    assert all(len(row.encode()) <= 75 for row in rows)
    assert all("\n" not in row and "\r" not in row for row in rows)
    lines: list[str] = []
    for row in rows:
        if row.startswith(" "):
            lines[-1] += row[1:]
        else:
            lines.append(row)
    return lines


def _plain(value: str) -> str:
    """Return a text value without its escapes (3.3.11)."""
    out, letters = "", iter(value)
    for letter in letters:
        if letter == "\\":
            following = next(letters)
            out += "\n" if following == "n" else following
        else:
            out += letter
    return out


def _made(title: str, about: str = "") -> list[str]:
    day = LastDay("domain", _DAY, title, about)
    return _lines(calendar_file("Perpanjangan", "pn-contoh.example", [day], (90, 1), _NOW))


def test_an_event_has_its_day_and_its_alarms() -> None:
    lines = _made("Hari terakhir: Hosting")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert "DTSTART;VALUE=DATE:20270630" in lines
    assert "DTEND;VALUE=DATE:20270701" in lines
    assert "UID:domain-20270630@pn-contoh.example" in lines
    triggers = [line for line in lines if line.startswith("TRIGGER:")]
    assert triggers == ["TRIGGER:-P89DT16H", "TRIGGER:-PT16H"]  # 08.00, 90 days and 1 day before
    assert lines.count("BEGIN:VALARM") == lines.count("END:VALARM") == 2


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=200))
def test_any_title_comes_back_as_it_was(title: str) -> None:
    (line,) = [line for line in _made(title) if line.startswith("SUMMARY:")]
    assert _plain(line.removeprefix("SUMMARY:")) == title


def test_line_ends_and_signs_are_escaped() -> None:
    (line,) = [
        line
        for line in _made("x", "satu; dua, tiga\\\nempat")
        if line.startswith("DESCRIPTION:satu")
    ]
    assert line == "DESCRIPTION:satu\\; dua\\, tiga\\\\\\nempat"
