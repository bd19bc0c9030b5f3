"""How numbers, days and kinds of visitors are said in Indonesian."""

import datetime as dt
import re
import unicodedata

_MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
DEVICES = {
    "telephone": "Telepon",
    "tablet": "Tablet",
    "desktop": "Komputer",
    "unknown": "Tidak diketahui",
}
_LONG_NUMBER = re.compile(r"\d{9,}")
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9A-Fa-f]{0,4}:){3,7}[0-9A-Fa-f]{0,4}")
_LONGEST = 90


def number(value: int) -> str:
    """Return a whole number with the dots of Indonesian."""
    return f"{value:,}".replace(",", ".")


def day_words(day: dt.date) -> str:
    """Return a day in words, as 3 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday(day: dt.date) -> str:
    """Return the name of the day of the week."""
    return _DAYS[day.weekday()]


def change(now: int, before: int | None) -> str:
    """Return how a number stands to the one before: in hundredths, or that it cannot be said."""
    if before is None:
        return "belum ada pembanding"
    if not before:
        return "sebelumnya 0"
    share = round((now - before) * 100 / before)
    return (
        "sama seperti sebelumnya"
        if not share
        else f"{'naik' if share > 0 else 'turun'} {number(abs(share))}%"
    )


def harmless(text: str) -> str:
    """Return what a stranger wrote so that it can be shown anywhere.

    No control character reaches a terminal, no long number (a NIK, say) is repeated, and what
    begins like a formula of a spreadsheet begins with a space instead.
    """
    plain = "".join(
        letter if unicodedata.category(letter)[0] not in "CZ" or letter == " " else "·"
        for letter in text
    )
    hidden = _LONG_NUMBER.sub(lambda found: "•" * len(found[0]), plain)
    cut = hidden if len(hidden) <= _LONGEST else f"{hidden[: _LONGEST - 1]}…"
    return f" {cut}" if cut.startswith(("=", "+", "-", "@")) else cut


def without_address(line: str) -> str:
    """Return a line of a log so that it can be shown: no address of a network stands in it."""
    return harmless(_ADDRESS.sub("•", line))
