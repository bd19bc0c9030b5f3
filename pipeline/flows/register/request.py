"""Request: write down a request for information, its answer, or an objection; no person's data.

Everything is judged before it is written by what reads it later; where it does not fit, nothing is
written.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.build.files import lay
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.request_file import RequestFile, path_of, plain_of, read_file, text_of
from pipeline.content.requests import RequestYear
from pipeline.errors import ConfigError, Fault, RefusedError, UsageError
from pipeline.outside.clock import today


@dataclass(frozen=True)
class Noted:
    """What a clerk tells: keys of one request, or until when all requests of a year are there.

    `number` is None for a new request; `keys` are those of a request, `objection` those below it.
    """

    keys: dict[str, Any]
    objection: dict[str, Any]
    number: int | None = None
    year: int | None = None
    complete_until: dt.date | None = None

    @property
    def days(self) -> list[dt.date]:
        """Return every day that is told."""
        told = (*self.keys.values(), *self.objection.values(), self.complete_until)
        return [each for each in told if isinstance(each, dt.date)]


@dataclass(frozen=True)
class Written:
    """The file that was written, the year, and the number of the request that it was about."""

    path: str
    year: int
    number: int | None


def write_request(root: Path, noted: Noted, day: dt.date | None) -> Written:
    """Write what a clerk tells into the register of its year, which is made where there is none.

    Raises UsageError for a day to come, an unknown number or item, ConfigError where the file
    cannot be read, RefusedError with every reason where it would no longer fit.
    """
    day = day or today(load_config(root).court.time_zone)
    _refuse(root, noted, day)
    year = _year(noted, day)
    path = path_of(year)
    old = _read(root, path, year)
    new, number = _changed(old, noted)
    judged = read_file(path, text_of(new).encode())
    if judged.register is None:
        raise RefusedError([each.message for each in judged.problems])
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    lay(root / path, judged.text.encode())
    return Written(path, year, number)


def _refuse(root: Path, noted: Noted, day: dt.date) -> None:
    later = [each for each in noted.days if each > day]
    if later:
        raise UsageError(f"Tulis tanggal sampai {day.isoformat()}; {later[0].isoformat()} belum.")
    about = noted.keys.get("about")
    if about is not None and about not in load_catalogue(root).by_id:
        raise UsageError(f"Butir {about} tidak ada di katalog. Lihat: terbit register")


def _year(noted: Noted, day: dt.date) -> int:
    told = noted.keys.get("received") or noted.complete_until
    return noted.year or (told.year if told else day.year)


def _read(root: Path, path: str, year: int) -> RequestYear:
    file = root / path
    if not file.exists():
        return RequestYear(year=year)
    read = read_file(path, file.read_bytes() if file.is_file() else None)
    if read.register is None:
        raise ConfigError([_fault(read, n) for n in range(len(read.problems))])
    comments = list(read.comments)
    if comments:
        message = "Hapus keterangan di baris ini: register tidak memuat tulisan bebas."
        raise ConfigError([Fault(path, line, 1, "", message) for line in comments])
    return read.register


def _fault(file: RequestFile, index: int) -> Fault:
    problem = file.problems[index]
    return Fault(file.path, problem.line, problem.column, problem.key, problem.message)


def _changed(old: RequestYear, noted: Noted) -> tuple[dict[str, Any], int | None]:
    """Return the register with what is told, not judged yet, and the number it is about."""
    plain = plain_of(old)
    if noted.complete_until:
        plain["complete_until"] = noted.complete_until
    if not noted.keys and not noted.objection:
        return plain, None
    rows = {row["number"]: row for row in plain["requests"]}
    if noted.number is not None and noted.number not in rows:
        raise UsageError(f"Nomor {noted.number} belum ada di register {old.year}.")
    number = noted.number or max(rows, default=0) + 1
    row = {"number": number, **rows.get(number, {}), **noted.keys}
    if noted.objection:
        row["objection"] = {**row.get("objection", {}), **noted.objection}
    rows[number] = row
    plain["requests"] = [rows[each] for each in sorted(rows)]
    return plain, number
