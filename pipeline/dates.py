"""How days are written for Indonesian readers."""

import datetime as dt

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def long_date(day: dt.date) -> str:
    """Return `20 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_span(first: dt.date, last: dt.date) -> str:
    """Return days from the first to the last as `2–8 Nov 2026`, saying no month or year twice."""
    end = f"{last.day} {MONTHS[last.month - 1][:3]} {last.year}"
    if first == last:
        return end
    told = [f"{first.day}", MONTHS[first.month - 1][:3], f"{first.year}"]
    alike = 1 if (first.year, first.month) == (last.year, last.month) else 2
    return f"{' '.join(told[: alike if first.year == last.year else 3])}–{end}"
