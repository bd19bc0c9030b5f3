"""Reading site_config/ whole: every value, or every fault of every file at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.agree import complaints
from pipeline.config.complaint import Complaint
from pipeline.config.files import FILES, Config, ConfigFile
from pipeline.errors import ConfigError, Fault
from pipeline.record import Problem, Read, Strict, read_record
from pipeline.record.yaml_text import positions

__all__ = ["Config", "load_config"]


@dataclass(frozen=True)
class _Source:
    """One file as found on disk: its text, or why there is none."""

    file: ConfigFile
    text: str = ""
    fault: Fault | None = None


def load_config(root: Path) -> Config:
    """Return the configuration of the court's folder; raises ConfigError with every fault."""
    sources = [_source(root, file) for file in FILES if _wanted(root, file)]
    reads = {
        source.file.name: read_record(source.text, source.file.model)
        for source in sources
        if not source.fault
    }
    values = {name: read.value for name, read in reads.items() if read.value is not None}
    faults = [fault for source in sources for fault in _faults(source, reads)]
    texts = {source.file.name: source for source in sources}
    faults += [_placed(each, texts[each.file]) for each in complaints(values)]
    if faults:
        raise ConfigError(sorted(faults, key=_order))
    return Config(**values)  # type: ignore[arg-type]


def _wanted(root: Path, file: ConfigFile) -> bool:
    return not file.optional or (root / file.path).exists()


def _source(root: Path, file: ConfigFile) -> _Source:
    try:
        raw = (root / file.path).read_bytes()
    except FileNotFoundError:
        message = f"Berkas tidak ada. Buat kembali; isinya {file.purpose}."
        return _Source(file, fault=Fault(file.path, 1, 1, "", message))
    except OSError as problem:
        message = f"Berkas tidak dapat dibaca ({problem.strerror}). Isinya {file.purpose}."
        return _Source(file, fault=Fault(file.path, 1, 1, "", message))
    try:
        return _Source(file, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        return _Source(file, fault=_not_utf8(file, raw, problem.start))


def _not_utf8(file: ConfigFile, raw: bytes, at: int) -> Fault:
    before = raw[:at]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    message = "Simpan berkas ini sebagai UTF-8; ada huruf yang tidak terbaca di sini."
    return Fault(file.path, line, column, "", message)


def _faults(source: _Source, reads: dict[str, Read[Strict]]) -> Iterator[Fault]:
    if source.fault:
        yield source.fault
        return
    for problem in reads[source.file.name].problems:
        yield _fault(source.file, problem)


def _fault(file: ConfigFile, problem: Problem) -> Fault:
    key = _shown(problem.key.split("."))
    return Fault(file.path, problem.line, problem.column, key, problem.message)


def _placed(complaint: Complaint, source: _Source) -> Fault:
    """Give a complaint the place of its key, or of the nearest one above it in the file."""
    places, where = positions(source.text), complaint.where
    while where not in places:
        where = where[:-1]
    key = _shown([str(part) for part in complaint.where])
    return Fault(source.file.path, *places[where], key, complaint.message)


def _shown(parts: list[str]) -> str:
    """Return a key path with list entries counted from 1, as people count."""
    return ".".join(str(int(part) + 1) if part.isdecimal() else part for part in parts)


def _order(fault: Fault) -> tuple[int, int, int, str]:
    paths = [file.path for file in FILES]
    return paths.index(fault.path), fault.line, fault.column, fault.message
