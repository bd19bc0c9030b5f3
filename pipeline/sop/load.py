"""Reading site_config/sop/ whole: every procedure, or every fault of every file at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pipeline.errors import ConfigError, Fault
from pipeline.record import Read, Strict, read_record
from pipeline.sop.agree import complaints
from pipeline.sop.filed import FOLDER, Filed, Library
from pipeline.sop.procedure import Procedure
from pipeline.sop.regulations import FILE, Regulation, Regulations

Model = TypeVar("Model", bound=Strict)


def load_library(root: Path) -> Library:
    """Read the procedures of the court's folder; raises ConfigError with every fault.

    A court without site_config/sop/ has no procedures, and needs no list of regulations.
    """
    paths = sorted(file.relative_to(root).as_posix() for file in (root / FOLDER).glob("*.yml"))
    if not paths:
        return Library((), {})
    faults: list[Fault] = []
    listed = _read(root, FILE, Regulations, faults)
    files = [filed for path in paths if (filed := _filed(root, path, faults))]
    if listed is not None:
        known = listed[1].regulations
        faults += [fault for filed in files for fault in _disagreeing(filed, known)]
    if faults or listed is None:
        raise ConfigError(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column)))
    return Library(tuple(files), listed[1].regulations)


def _filed(root: Path, path: str, faults: list[Fault]) -> Filed | None:
    read = _read(root, path, Procedure, faults)
    return Filed(path, *read) if read else None


def _read(
    root: Path, path: str, model: type[Model], faults: list[Fault]
) -> tuple[str, Model] | None:
    """Return a file's text and value; what is wrong with it is added to `faults`."""
    try:
        text = (root / path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        faults.append(Fault(path, 1, 1, "", "Sediakan berkas ini, disimpan sebagai UTF-8."))
        return None
    read = read_record(text, model)
    faults += _told(path, read)
    return None if read.value is None else (text, read.value)


def _told(path: str, read: Read[Model]) -> Iterator[Fault]:
    for problem in read.problems:
        yield Fault(
            path, problem.line, problem.column, _shown(problem.key.split(".")), problem.message
        )


def _disagreeing(filed: Filed, regulations: Mapping[str, Regulation]) -> Iterator[Fault]:
    for key, message in complaints(filed, regulations):
        yield Fault(filed.path, *filed.place(*key), _shown([str(part) for part in key]), message)


def _shown(parts: list[str]) -> str:
    """Return a key path with list entries counted from 1, as people count."""
    return ".".join(str(int(part) + 1) if part.isdecimal() else part for part in parts)
