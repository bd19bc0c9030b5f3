"""How numbers, days and kinds of visitors are said in Indonesian."""

import datetime as dt
import re
import unicodedata
from urllib.parse import quote

from pipeline.dates import long_date
from pipeline.visitors.report import Report, Unusual

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
_BEYOND_LATIN, _OWN_MARKS = "\u0180", "•…–—‘’“”"
CODES_TOLD = (
    "Arti dan langkah setiap kode: terbit explain KODE. "
    "Nama pengunjung adalah samaran yang berganti setiap bulan."
)


def number(value: int) -> str:
    """Return a whole number with the dots of Indonesian."""
    return f"{value:,}".replace(",", ".")


def weekday(day: dt.date) -> str:
    """Return the name of the day of the week."""
    return _DAYS[day.weekday()]


def unusual_words(each: Unusual) -> str:
    """Return in words what was unusual of an hour, and beside what."""
    day = dt.date.fromisoformat(each.day)
    when = f"{weekday(day)}, {long_date(day)}, pukul {each.hour:02}.00"
    return (
        f"Tidak biasa: {number(each.seen)} permintaan pembaca pada {when}. "
        f"Pada hari dan jam itu biasanya {number(round(each.usual))}, "
        f"menurut {each.days} pekan sebelumnya."
    )


def incidents_words(report: Report) -> str:
    """Return which activities became incidents, or nothing where none did."""
    codes = ", ".join(each.code for each in report.incidents)
    return f"Insiden: {codes}. Lihat aktivitas yang mencurigakan." if codes else ""


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
    begins like a formula of a spreadsheet begins with a space instead. Letters that are not Latin
    stand as in the address of a page (RFC 3986, 2.1): none runs backwards, none piles up, and the
    fonts of the PDF have all that is left.
    """
    plain = "".join(_shown(letter) for letter in text[: _LONGEST * 8])
    hidden = _LONG_NUMBER.sub(lambda found: "•" * len(found[0]), plain)
    cut = hidden if len(hidden) <= _LONGEST else f"{hidden[: _LONGEST - 1]}…"
    return f" {cut}" if cut.startswith(("=", "+", "-", "@")) else cut


def _shown(letter: str) -> str:
    if letter == " " or "!" <= letter <= "~":
        return letter
    if unicodedata.category(letter)[0] in "CZ":
        return "·"
    return letter if letter < _BEYOND_LATIN or letter in _OWN_MARKS else quote(letter)


def without_address(line: str) -> str:
    """Return a line of a log so that it can be shown: no address of a network stands in it."""
    return harmless(_ADDRESS.sub("•", line))
