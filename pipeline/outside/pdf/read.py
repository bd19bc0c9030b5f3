"""Read a PDF whole, in children with limits, and never the same bytes twice."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

import pikepdf
from pydantic import TypeAdapter, ValidationError
from pypdfium2.version import PYPDFIUM_INFO

from pipeline.outside.limited import LIMITS, Cause, Failed, limited, warm_up
from pipeline.outside.pdf.pages import read_pages
from pipeline.outside.pdf.structure import read_structure
from pipeline.pdf import facts
from pipeline.pdf.facts import Page, Pdf, Reading, Unread, Why

# A child reads so many pages within its limits, also where each is a scan.
_PAGES_A_CHILD = 25
_SHAPE: TypeAdapter[Reading] = TypeAdapter(Reading)
Answer = TypeVar("Answer")
MODULES = ("pipeline.outside.pdf.structure", "pipeline.outside.pdf.pages")


def tools() -> dict[str, str]:
    """Return the programs that read and write PDFs here, with their versions."""
    return {
        "pikepdf": pikepdf.__version__,
        "qpdf": pikepdf.__libqpdf_version__,
        "pypdfium2": str(PYPDFIUM_INFO),
    }


def read_pdf(file: Path) -> Reading:
    """Return what a PDF holds, or why that cannot be told; a hostile file harms a child only."""
    structure = _within_limits(read_structure, file)
    if isinstance(structure, Unread):
        return structure
    pages: list[Page] = []
    for first in range(0, structure.pages, _PAGES_A_CHILD):
        last = min(first + _PAGES_A_CHILD, structure.pages)
        read = _within_limits(read_pages, file, first, last)
        if isinstance(read, Unread):
            return read
        pages.extend(read)
    return Pdf(structure, tuple(pages))


def readings_of(root: Path) -> "Readings":
    """Return the readings that a court's folder keeps; they may be deleted at any time."""
    return Readings(root / "build" / "pdf")


@dataclass(frozen=True)
class Readings:
    """PDFs as read before, kept in a folder by the hash of their bytes."""

    folder: Path

    def read(self, file: Path) -> Reading:
        """Return what a PDF holds; the same bytes are read once for each version of the readers.

        Raises OSError where the file cannot be opened. What was not finished is tried again.
        """
        status = file.stat()
        return _read(self.folder, file, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(folder: Path, file: Path, _size: int, _modified: int) -> Reading:
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    kept = folder / f"{digest}.json"
    found = _kept(kept)
    if found is None:
        warm_up(MODULES)
        found = read_pdf(file)
        if found != Unread("not_finished"):
            _keep(kept, found)
    return found


@cache
def _version() -> str:
    """Return what a reading depends on besides the PDF: the programs, and this code itself."""
    code = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(facts.__file__).parent):
        for file in sorted(folder.glob("*.py")):
            code.update(file.read_bytes())
    return f"{pikepdf.__version__} {PYPDFIUM_INFO} {code.hexdigest()}"


def _kept(file: Path) -> Reading | None:
    try:
        version, _, text = file.read_text(encoding="utf-8").partition("\n")
        return _SHAPE.validate_json(text) if version == _version() else None
    except (OSError, ValidationError, UnicodeDecodeError):
        return None


def _keep(file: Path, found: Reading) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(f"{_version()}\n{_SHAPE.dump_json(found).decode()}", encoding="utf-8")
    fresh.replace(file)


def _within_limits(work: Callable[..., Answer | Unread], *args: Path | int) -> Answer | Unread:
    answer = limited(LIMITS, work, *args)
    return Unread(_why(answer)) if isinstance(answer, Failed) else answer


def _why(failed: Failed) -> Why:
    if failed.cause is Cause.TIME:
        return "not_finished"
    died = failed.cause is Cause.DEATH and not failed.detail.startswith("SIG")
    return "corrupt" if died else "too_complex"
