"""The Daftar Informasi Publik on paper: PDF/A with room for the signature, and the same as CSV."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

import pipeline.register
from pipeline.build.files import lay
from pipeline.dates import long_date
from pipeline.errors import UsageError
from pipeline.flows.register.look import Ground as Read
from pipeline.flows.register.look import board_on, read
from pipeline.flows.register.signer import signer_of
from pipeline.outside.typesetting import typeset
from pipeline.register.dip import COLUMNS, Dip, Ground, dip_of
from pipeline.register.dip_csv import as_csv

_SOURCE = Path(pipeline.register.__file__).with_name("dip.typ")
_EARLIEST = 2008


@dataclass(frozen=True)
class MadeDip:
    """The list, and the files that hold it."""

    dip: Dip
    files: tuple[Path, ...]


def write_dip(root: Path, folder: Path, day: dt.date | None, year: int | None) -> MadeDip:
    """Write the list of a year into a folder; the same day gives the same bytes.

    The list of a year that is over is that of its last day. Raises UsageError for a year that has
    not begun, ConfigError, UnfinishedError.
    """
    ground = read(root, day)
    if year is not None and year != ground.day.year:
        if not _EARLIEST <= year < ground.day.year:
            raise UsageError(f"Pilih tahun {_EARLIEST} sampai {ground.day.year}, bukan {year}.")
        ground = read(root, dt.date(year, 12, 31))
    dip = _listed(ground)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"daftar-informasi-publik-{dip.year}"
    files = (folder / f"{name}.pdf", folder / f"{name}.csv")
    lay(files[0], _pdf(dip, ground))
    lay(files[1], as_csv(dip, ground.config.court.url).encode())
    return MadeDip(dip, files)


def _listed(read: Read) -> Dip:
    court, people = read.config.court, read.config.people
    return dip_of(board_on(read).board, Ground(read.site, court, people, read.catalogue))


def _pdf(dip: Dip, read: Read) -> bytes:
    court = read.config.court
    told = {
        "title": dip.title,
        "court": court.name,
        "day": (dip.day.year, dip.day.month, dip.day.day),
        "description": f"Informasi publik yang dikuasai {court.name}.",
        "state": f"Keadaan per {long_date(dip.day)}",
        "columns": COLUMNS,
        "rows": [row.cells for row in dip.rows],
        **signer_of(read),
    }
    return typeset(_SOURCE, {"data": json.dumps(told)})
