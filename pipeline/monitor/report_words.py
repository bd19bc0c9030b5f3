"""The monthly report in words: a title, tables and notes, the same on every medium."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.dates import MONTHS, long_date
from pipeline.monitor.availability import Stretch, Tally
from pipeline.monitor.incident import Incident
from pipeline.monitor.report import Due, Line, Month, not_well

_SHOWN_DAYS = 10
_UNSEEN = "tidak diketahui"


@dataclass(frozen=True)
class Table:
    """A table of the report; `widths` are shares, `right` the columns of numbers."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    right: tuple[int, ...] = ()
    empty: str = "Tidak ada."


def title_of(month: Month) -> str:
    """Return the title of the report."""
    return f"Pemantauan situs {month.court}"


def span_of(month: Month) -> str:
    """Return which days the report is of."""
    first, last = month.days[0].first, month.days[-1].last
    whole = f"{MONTHS[first.month - 1]} {first.year}"
    return f"Bulan {whole}." if month.over else f"{whole}, sampai {long_date(last)}."


def share_words(share: float | None) -> str:
    """Return a share in hundredths, cut and not rounded: 100 % means that nothing was wrong."""
    return _UNSEEN if share is None else f"{int(share * 10_000) / 100:.2f} %".replace(".", ",")


def notes_of(month: Month) -> tuple[str, ...]:
    """Return what must be known to read the figures: what nobody saw."""
    return tuple(_notes(month))


def _notes(month: Month) -> Iterator[str]:
    whole, gaps = month.whole, month.gaps
    if not month.over:
        yield "Bulan ini belum selesai; angkanya masih berubah."
    if not whole.watched:
        yield "Pemantauan tidak berjalan pada masa ini; keadaan situs tidak diketahui."
    elif gaps:
        yield (
            f"Pemantauan tidak berjalan selama {whole.unwatched} dari {whole.hours} jam "
            f"({_days(gaps)}). Jam itu tidak dihitung sebagai baik maupun bermasalah."
        )
    if not month.before.watched:
        yield "Bulan sebelumnya tidak dipantau; belum ada pembanding."
    yield "Yang tidak terlihat dan yang terjadi selama pemeliharaan tidak ikut dihitung."


def _days(gaps: Sequence[Stretch]) -> str:
    told = ", ".join(str(day.first.day) for day in gaps[:_SHOWN_DAYS])
    more = len(gaps) - _SHOWN_DAYS
    return f"tanggal {told}, dan {more} hari lain" if more > 0 else f"tanggal {told}"


def tables_of(month: Month, zone: dt.tzinfo) -> tuple[Table, ...]:
    """Return the tables of the report, with moments by the court's clock."""
    return (
        _summary(month),
        _targets(month.targets),
        _lines("Pembaruan informasi di situs", month.fresh, "Semuanya terkini."),
        _lines("Pekerjaan yang tidak memberi kabar", month.jobs, "Semua pekerjaan memberi kabar."),
        _renewals(month.renewals),
        _incidents(month.incidents, zone),
    )


def _summary(month: Month) -> Table:
    whole, before = month.whole, month.before
    hours = (f"{each.unwatched} dari {each.hours} jam" for each in (whole, before))
    stale, silent = (sum(map(not_well, lines)) for lines in (month.fresh, month.jobs))
    rows = (
        ("Beranda dapat dibuka", share_words(whole.tally.share), share_words(before.tally.share)),
        ("Tidak dipantau", *hours),
        ("Insiden", str(len(month.incidents)), str(month.incidents_before)),
        ("Informasi yang perlu dilihat", str(stale), str(_before(month.fresh))),
        ("Pekerjaan tanpa kabar", str(silent), str(_before(month.jobs))),
    )
    return Table("Ringkasan", ("Yang dilihat", "Bulan ini", "Sebelumnya"), rows, (3, 2, 2), (1, 2))


def _before(lines: Iterable[Line]) -> int:
    return sum(not_well(Line(each.about, each.before)) for each in lines)


def _targets(lines: Iterable[Line]) -> Table:
    heads = ("Halaman", "Dapat dibuka", "Sebelumnya", "Bermasalah", "Tak terlihat", "Rata-rata")
    rows = tuple((*_shares(line), *_counts(line.tally), _time(line)) for line in lines)
    widths = (4, 3, 3, 2, 2, 2)
    empty = "Belum ada halaman yang dipantau pada masa ini."
    return Table("Ketersediaan", heads, rows, widths, (1, 2, 3, 4, 5), empty)


def _shares(line: Line) -> tuple[str, str, str]:
    return line.about, share_words(line.tally.share), share_words(line.before.share)


def _counts(tally: Tally) -> tuple[str, str]:
    return f"{tally.bad} dari {tally.answers}", str(tally.unknown)


def _time(line: Line) -> str:
    return "-" if line.ms is None else f"{line.ms:.0f} ms"


def _lines(title: str, lines: Iterable[Line], fine: str) -> Table:
    """Return what was not well at some time; what nobody asked is never told as fine."""
    found = tuple(lines)
    heads = ("Yang dilihat", "Perlu dilihat", "Tak terlihat", "Diperiksa")
    rows = tuple(
        (
            each.about,
            str(each.tally.warn + each.tally.bad),
            str(each.tally.unknown),
            str(each.tally.answers),
        )
        for each in found
        if not_well(each)
    )
    empty = fine if found else "Tidak diperiksa pada masa ini."
    return Table(title, heads, rows, (6, 2, 2, 2), (1, 2, 3), empty)


def _renewals(dues: Iterable[Due]) -> Table:
    heads = ("Perpanjangan", "Hari terakhir", "Keadaan", "Langkah berikutnya")
    rows = tuple((each.what, long_date(each.until), each.state, each.next) for each in dues)
    return Table("Perpanjangan", heads, rows, (4, 2, 2, 3), empty="Tidak ada di renewals.yml.")


def _incidents(incidents: Iterable[Incident], zone: dt.tzinfo) -> Table:
    heads = ("Nomor", "Sejak", "Selesai", "Apa")
    rows = tuple(
        (str(each.id), _moment(each.since, zone), _moment(each.closed, zone), each.title)
        for each in incidents
    )
    return Table("Insiden", heads, rows, (1, 3, 3, 6))


def _moment(at: dt.datetime | None, zone: dt.tzinfo) -> str:
    if at is None:
        return "masih berlangsung"
    local = at.astimezone(zone)
    return f"{long_date(local.date())} {local:%H.%M}"
