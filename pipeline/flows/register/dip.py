"""The Daftar Informasi Publik on paper: PDF/A with room for the signature, and the same as CSV."""

import datetime as dt
import json
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import pipeline.register
from pipeline.build.files import lay
from pipeline.content.folder import ITEM_FILE
from pipeline.content.load import load_site
from pipeline.dates import long_date
from pipeline.errors import UnfinishedError, UsageError
from pipeline.findings import blocking
from pipeline.flows.register.look import Ground as Read
from pipeline.flows.register.look import board_on, read
from pipeline.flows.register.signer import signer_of
from pipeline.outside.stood import commit_before, lay_out
from pipeline.outside.typesetting import typeset
from pipeline.register.dip import COLUMNS, Dip, Ground, dip_of
from pipeline.register.dip_csv import as_csv

_SOURCE = Path(pipeline.register.__file__).with_name("dip.typ")
_EARLIEST = 2008
_FOLDERS = ("content/informasi", "content/pengumuman")


@dataclass(frozen=True)
class MadeDip:
    """The list, and the files that hold it; `commit` is where main stood, for a year gone by."""

    dip: Dip
    files: tuple[Path, ...]
    commit: str | None = None


def write_dip(root: Path, folder: Path, day: dt.date | None, year: int | None) -> MadeDip:
    """Write the list of a year into a folder; the same day gives the same bytes.

    The list of a year that is over is that of its last day, from content as main held it then;
    settings are those of today. Raises UsageError for a year that has not begun, UnfinishedError
    where nobody knows what main held, ConfigError.
    """
    ground, commit = read(root, day), None
    if year is not None and year != ground.day.year:
        if not _EARLIEST <= year < ground.day.year:
            raise UsageError(f"Pilih tahun {_EARLIEST} sampai {ground.day.year}, bukan {year}.")
        ground, commit = _past(root, year, ground)
    dip = _listed(ground)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"daftar-informasi-publik-{dip.year}"
    files = (folder / f"{name}.pdf", folder / f"{name}.csv")
    lay(files[0], _pdf(dip, ground))
    lay(files[1], as_csv(dip, ground.config.court.url).encode())
    return MadeDip(dip, files, commit)


def _past(root: Path, year: int, ground: Read) -> tuple[Read, str]:
    """Return what the register rested on at the end of a year, and the commit it was read from."""
    zone = ground.calendar.zone
    commit = commit_before(root, dt.datetime(year + 1, 1, 1, tzinfo=zone))
    if commit is None:
        raise UnfinishedError(
            f"Isi situs pada akhir {year} tidak diketahui: riwayat main dimulai sesudahnya. "
            "Pakai naskah yang ditandatangani waktu itu."
        )
    with tempfile.TemporaryDirectory(prefix="terbit-") as made:
        lay_out(root, commit, _FOLDERS, Path(made))
        loaded = load_site(Path(made))
    unread = [each for each in blocking(loaded.findings) if each.place.path.endswith(ITEM_FILE)]
    if unread:
        raise UnfinishedError(
            f"{len(unread)} halaman dari akhir {year} tidak dapat dibaca, misalnya "
            f"{unread[0].place.path} pada komit {commit[:12]}."
        )
    past = read(root, dt.date(year, 12, 31))
    return replace(past, site=loaded.site), commit


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
