"""A recap in words, for Markdown and paper alike: what is told under which heading, in what order.

Words that people typed stand here as they typed them; whoever writes them down guards them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.dates import MONTHS
from pipeline.sop.runs.due import Due
from pipeline.sop.runs.facts import RunFacts, StepFact
from pipeline.sop.runs.recap import Month, Recap
from pipeline.sop.runs.run import REGISTER_WORDS
from pipeline.sop.times import in_minutes

NOTHING = "–"
NO_STEPS = "Tidak ada langkah yang diisi bulan ini."
TREND_TITLE = "Ketepatan waktu enam bulan"
TREND_HEADS = ("Bulan", "Dilakukan", "Tepat waktu", "Persentase")
_UNREAD = ("Berkas", "Baris", "Yang harus dibetulkan")
_RUNS = ("SOP", "Periode", "Dilakukan", "Terlambat", "Tidak berlaku", "Keadaan")
_SKIPPED = ("SOP", "Periode", "Langkah", "Alasan")
_TIMES = ("SOP", "Periode", "Waktu kerja", "Dibanding waktu baku", "Langkah yang melebihi")
_PROBLEMS = ("SOP", "Periode", "Yang belum", "Terlambat", "Keterangan")


@dataclass(frozen=True)
class Table:
    """A heading, the heads of its columns, and its rows.

    `kinds` holds a letter a column: w for the widest text, t for another text of any length, s for
    a short one, n for a number.
    """

    title: str
    kinds: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Figure:
    """One figure of the month, what it counts, and what else is to be said of it."""

    label: str
    figure: str
    note: str = ""


@dataclass(frozen=True)
class Bar:
    """One month of the chart: its name, its share in time from 0 to 100, and that in words.

    `known` is false where nothing was done in it.
    """

    period: str
    value: float
    shown: str
    known: bool


@dataclass(frozen=True)
class Report:
    """A recap as it is read; a table without rows is left out.

    `bars` and `trend` tell the same months, oldest first.
    """

    title: str
    sums: tuple[Figure, ...]
    tables: tuple[Table, ...]
    bars: tuple[Bar, ...]
    trend: Table


def report_of(found: Recap) -> Report:
    """Return a recap in words."""
    tables = (
        *(_unread(found), _runs(found), _problems(found)),
        *(_skipped(found), _times(found), _register(found)),
    )
    trend = tuple(_month(each) for each in found.trend)
    return Report(
        f"Rekap pelaksanaan SOP, {month_words(found.month)}",
        tuple(_sums(found)) if found.runs else (),
        tuple(each for each in tables if each.rows),
        tuple(_bar(each) for each in found.trend),
        Table(TREND_TITLE, "wnnn", TREND_HEADS, trend),
    )


def month_words(month: str) -> str:
    """Return a month such as 2026-11 in words."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def _sums(found: Recap) -> Iterator[Figure]:
    sums = found.sums
    yield Figure("Pelaksanaan", str(sums.runs), f"{sums.closed} ditutup")
    times = f"{sums.in_time} tepat waktu, {sums.late} terlambat"
    yield Figure("Langkah dilakukan", str(sums.in_time + sums.late), times)
    yield Figure("Langkah tidak berlaku", str(sums.skipped), "dengan alasan" * bool(sums.skipped))
    if sums.timed:
        most = f"{sums.timed} langkah, waktu bakunya {in_minutes(sums.standard)}"
        yield Figure("Waktu kerja", in_minutes(sums.minutes), most)
    yield Figure("Masalah yang terbuka", str(len(found.problems)))


def _unread(found: Recap) -> Table:
    rows = tuple((each.path, str(each.line), each.message) for each in found.unread)
    return Table("Pelaksanaan yang tidak terbaca", "wnw", _UNREAD, rows)


def _runs(found: Recap) -> Table:
    rows = tuple(_run(each) for each in found.runs)
    return Table("Pelaksanaan", "wsnnnt", _RUNS, rows)


def _run(run: RunFacts) -> tuple[str, ...]:
    done = run.of_state("done")
    late = sum(step.late for step in done)
    skipped = len(run.of_state("not_applicable"))
    state = "ditutup" if run.closed else "berjalan"
    if run.forwarded_to:
        state += ", diteruskan kepada Sekretaris"
    return f"{run.sop} {run.title}", run.period, str(len(done)), str(late), str(skipped), state


def _skipped(found: Recap) -> Table:
    rows = tuple(
        (run.sop, run.period, str(step.step), step.note or NOTHING)
        for run in found.runs
        for step in run.of_state("not_applicable")
    )
    return Table("Langkah yang tidak berlaku", "ssnt", _SKIPPED, rows)


def _times(found: Recap) -> Table:
    rows = tuple(row for run in found.runs for row in _time(run))
    return Table("Waktu kerja", "ssnnw", _TIMES, rows)


def _time(run: RunFacts) -> Iterator[tuple[str, ...]]:
    known = [step for step in run.of_state("done") if step.minutes is not None]
    if not known:
        return
    spent = sum(step.minutes or 0 for step in known)
    held = _against([step for step in known if step.at_most])
    over = "; ".join(f"langkah {s.step}: {_against([s])}" for s in known if s.over)
    yield run.sop, run.period, in_minutes(spent), held, over or NOTHING


def _against(steps: Sequence[StepFact]) -> str:
    """Return the minutes of steps against the longest that the procedure allows for them."""
    if not steps:
        return NOTHING
    spent, most = (sum(getattr(each, key) for each in steps) for key in ("minutes", "at_most"))
    return f"{spent:,} dari {in_minutes(most)}".replace(",", ".")


def _problems(found: Recap) -> Table:
    rows = tuple(_problem(each) for each in found.problems)
    return Table("Masalah yang terbuka", "sssst", _PROBLEMS, rows)


def _problem(each: Due) -> tuple[str, ...]:
    what = {"start": "dimulai", "step": f"langkah {each.step}", "close": "ditutup"}[each.what]
    late = f"{each.late} hari kerja" if each.late else NOTHING
    return each.sop, each.period, what, late, each.held or NOTHING


def _register(found: Recap) -> Table:
    rows = tuple(tuple(row.get(key) or NOTHING for key in REGISTER_WORDS) for row in found.register)
    heads = tuple(REGISTER_WORDS.values())
    return Table("Register permintaan layanan", "s" + "t" * (len(heads) - 1), heads, rows)


def _month(month: Month) -> tuple[str, ...]:
    return month_words(month.name), str(month.done), str(month.in_time), _percent(month)


def _bar(month: Month) -> Bar:
    return Bar(month_words(month.name), month.percent or 0, _percent(month), month.done > 0)


def _percent(month: Month) -> str:
    return NOTHING if month.percent is None else f"{month.percent:g}%".replace(".", ",")
