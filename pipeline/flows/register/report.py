"""Report: the yearly report on information services as a page and as PDF/A to sign."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pipeline.register
from pipeline.build.files import lay
from pipeline.content.obligation import Obligation
from pipeline.content.request_file import RequestFile, path_of, read_file
from pipeline.dates import long_date
from pipeline.errors import ConfigError, Fault, UsageError
from pipeline.flows.register.look import Ground, Looked, board_on, read
from pipeline.flows.register.signer import signer_of
from pipeline.outside.typesetting import typeset
from pipeline.register.covered import covered
from pipeline.register.reports import SERVICES, deadline, is_report
from pipeline.register.request_counts import Counts, counts_of
from pipeline.register.service_markdown import page_of
from pipeline.register.service_report import Report, report_of

_SOURCE = Path(pipeline.register.__file__).with_name("report.typ")
_EARLIEST, _MONTHS = 2010, 12


@dataclass(frozen=True)
class Other:
    """Another report on the same year: its last day, and whether its page is there."""

    obligation: Obligation
    due: dt.date
    there: bool


@dataclass(frozen=True)
class MadeReport:
    """The report, its files and last day, what it was counted from, and the year's others."""

    report: Report
    counts: Counts | None
    due: dt.date
    files: tuple[Path, Path]
    place: str
    others: tuple[Other, ...]


def write_report(root: Path, folder: Path, day: dt.date | None, year: int) -> MadeReport:
    """Write page and PDF of a year's report into a folder; the same day gives the same bytes.

    Raises UsageError for a year that has not begun, ConfigError where the register of requests
    cannot be read or the catalogue has no such report, UnfinishedError.
    """
    ground = read(root, day)
    if not _EARLIEST <= year <= ground.day.year:
        raise UsageError(f"Pilih tahun {_EARLIEST} sampai {ground.day.year}, bukan {year}.")
    item = ground.catalogue.by_id.get(SERVICES)
    if item is None:
        raise UsageError(f"Tambahkan butir {SERVICES} ke katalog: laporan ini milik butir itu.")
    counts = _counts(root, year, ground)
    report = report_of(year, counts)
    looked = board_on(ground)
    files = _files(folder, report, item, looked)
    place = f"content/informasi/{item.folder}/index.md"
    due = deadline(item, f"Tahun {year}")
    return MadeReport(report, counts, due, files, place, tuple(_others(looked, year)))


def _counts(root: Path, year: int, ground: Ground) -> Counts | None:
    file = root / path_of(year)
    if not file.exists():
        return None
    found = read_file(path_of(year), file.read_bytes() if file.is_file() else None)
    if found.register is None:
        raise ConfigError(list(_faults(found)))
    return counts_of(found.register, ground.calendar)


def _faults(found: RequestFile) -> Iterator[Fault]:
    for each in found.problems:
        yield Fault(found.path, each.line, each.column, each.key, each.message)


def _files(folder: Path, report: Report, item: Obligation, looked: Looked) -> tuple[Path, Path]:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"laporan-layanan-informasi-{report.year}"
    page, paper = folder / f"{name}.md", folder / f"{name}.pdf"
    author = next(iter(looked.people.get(item.id, ())), None)
    lay(page, page_of(report, item, author, looked.ground.day).encode())
    lay(paper, typeset(_SOURCE, {"data": json.dumps(_told(report, looked.ground))}))
    return page, paper


def _told(report: Report, ground: Ground) -> dict[str, Any]:
    court, day = ground.config.court, ground.day
    return {
        **asdict(report),
        "title": report.title,
        "court": court.name,
        "day": (day.year, day.month, day.day),
        "description": f"Layanan informasi publik {court.name} pada tahun {report.year}.",
        "state": f"Disusun {long_date(day)}",
        **signer_of(ground),
    }


def _others(looked: Looked, year: int) -> Iterator[Other]:
    """Yield the other reports on a whole year; the others' months are told by the board."""
    words = f"Tahun {year}"
    for standing in looked.board.standings:
        item, held = standing.obligation, standing.held
        yearly = item.period is not None and item.period.months == _MONTHS
        if item.id == SERVICES or not (yearly and is_report(item)):
            continue
        finished = held is not None and not held.unfilled and not held.silent
        there = finished and held is not None and held.covers == covered(words)
        yield Other(item, deadline(item, words), there)
