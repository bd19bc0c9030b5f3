"""One year's file of requests for information: content/permohonan/2026.yml, read and written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pipeline.content.kinds import REQUESTS
from pipeline.content.requests import RequestYear
from pipeline.record import Problem, ProblemKind, read_record
from pipeline.record.yaml_text import positions

FOLDER = f"content/{REQUESTS}"
HEAD = """\
# Register permohonan informasi. Isi dengan `terbit register request`; tidak pernah tayang.
# Jangan menulis data pribadi di sini: hanya tanggal, hasil, dan alasan menurut golongan.
"""
_NAME = re.compile(rf"{FOLDER}/(20\d\d|21\d\d)\.yml")
_COMMENT = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True)
class RequestFile:
    """One year's file as it was read: `register` is None where `problems` say why not."""

    path: str
    text: str
    register: RequestYear | None
    problems: tuple[Problem, ...] = ()

    @property
    def comments(self) -> Iterator[int]:
        """Yield the line of each comment that is not one of the file's own head."""
        own = HEAD.splitlines()
        for number, line in enumerate(self.text.splitlines(), start=1):
            if _COMMENT.search(line) and line not in own:
                yield number


def path_of(year: int) -> str:
    """Return where the requests of a year are written down."""
    return f"{FOLDER}/{year}.yml"


def read_requests(root: Path) -> tuple[RequestFile, ...]:
    """Return every file of requests under `root`, sorted; a link or a folder is not followed."""
    folder = root / FOLDER
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return tuple(read_file(f"{FOLDER}/{file.name}", _bytes(file)) for file in files)


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() and not file.is_symlink() else None


def read_file(path: str, raw: bytes | None) -> RequestFile:
    """Return a year's file from its bytes, None where it is no plain file."""
    if raw is None or not _NAME.fullmatch(path):
        return _unreadable(path, f"Simpan sebagai {FOLDER}/TAHUN.yml, satu berkas setiap tahun.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _unreadable(path, "Simpan berkas ini sebagai UTF-8.")
    read = read_record(text, RequestYear)
    if read.value is not None and path != path_of(read.value.year):
        line, column = positions(text)["year",]
        message = f"Isi `year` dengan {path[-8:-4]}, sama dengan nama berkasnya."
        wrong = Problem(ProblemKind.WRONG, "year", line, column, message)
        return RequestFile(path, text, None, (wrong,))
    return RequestFile(path, text, read.value, read.problems)


def _unreadable(path: str, message: str) -> RequestFile:
    return RequestFile(path, "", None, (Problem(ProblemKind.BROKEN, "", 1, 1, message),))


def plain_of(register: RequestYear) -> dict[str, Any]:
    """Return a year's requests as plain values, without keys that say nothing."""
    return {"requests": (), **register.model_dump(exclude_defaults=True)}


def text_of(plain: Mapping[str, Any]) -> str:
    """Return the file of plain values; the same values give the same bytes."""
    rows = [{key: _listed(value) for key, value in row.items()} for row in plain["requests"]]
    head = {key: plain[key] for key in ("year", "complete_until") if key in plain}
    return HEAD + yaml.safe_dump({**head, "requests": rows}, sort_keys=False)


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
