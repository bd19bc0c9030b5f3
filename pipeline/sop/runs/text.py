"""A run to text and back: the same bytes for the same value, one change one place in the file."""

from pathlib import PurePosixPath
from typing import Any

import yaml

from pipeline.errors import ConfigError, Fault
from pipeline.record import Strict, read_record
from pipeline.record.yaml_text import positions
from pipeline.sop.runs.run import FOLDER, Run

_HEAD = """\
# Pelaksanaan SOP. Isi dengan `terbit sop tick`, bukan dengan tangan.
"""
_WIDE = 10_000


def text_of(value: Run) -> str:
    """Return the file of a run; `closed` is always said, so that closing changes one line."""
    plain = plain_of(value)
    plain["closed"] = plain.get("closed")
    return _HEAD + dump(plain)


def plain_of(value: Strict) -> dict[str, Any]:
    """Return a record as plain values, without keys that say nothing."""
    return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def dump(plain: dict[str, Any]) -> str:
    """Return plain values as YAML, keys in their order."""
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=_WIDE)


def read_run(path: str, raw: bytes) -> Run:
    """Return the run of a file; raises ConfigError with every fault, file and line."""
    text = decoded(path, raw)
    read = read_record(text, Run)
    if read.value is None:
        raise ConfigError(
            [Fault(path, p.line, p.column, shown(p.key), p.message) for p in read.problems]
        )
    wrong = _misplaced(path, read.value)
    if wrong:
        key, message = wrong
        raise ConfigError([Fault(path, *positions(text)[key,], key, message)])
    return read.value


def decoded(path: str, raw: bytes) -> str:
    """Return the text of a file; raises ConfigError where it is no UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError([Fault(path, 1, 1, "", "Simpan berkas ini sebagai UTF-8.")]) from None


def shown(key: str) -> str:
    """Return a key path with list entries counted from 1, as people count."""
    parts = key.split(".")
    return ".".join(str(int(part) + 1) if part.isdecimal() else part for part in parts)


def _misplaced(path: str, run: Run) -> tuple[str, str] | None:
    file = PurePosixPath(path)
    if run.sop != file.parent.name:
        return "sop", f"Isi `sop` dengan {file.parent.name}, sama dengan foldernya."
    if run.period != file.stem:
        return "period", f"Isi `period` dengan {file.stem}, sama dengan nama berkasnya."
    return None


def named(path: str) -> tuple[str, str]:
    """Return the procedure and the period that the path of a run names."""
    file = PurePosixPath(path)
    return file.parent.name, file.stem


def is_run(path: str) -> bool:
    """Return whether a path is that of a run: neither evidence nor a correction of a closed one."""
    file = PurePosixPath(path)
    plain = file.suffix == ".yml" and "." not in file.stem
    return plain and file.parent.parent.as_posix() == FOLDER
