"""Everything a build keeps between two builds: what it made, by step, and what it knows of it.

Each part may be deleted or damaged at any time; what is missing is made again.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.crew import crew
from pipeline.build.digests import Digests
from pipeline.build.files import Listing, listing_of
from pipeline.build.shelf import Shelf

LEDGERS = "ledger"
SEARCH, SPARE = "search", "site.new"
PROVENANCE, CHECK_REPORT = "provenance.json", "check-report.json"
_SHELVES = ("photos", "docs", "html", "made")
COMPILED = "templates"
_REST = (SEARCH, LEDGERS, COMPILED, "headers", SPARE, "checks.json", "items.json")


@dataclass(frozen=True)
class Workshop:
    """The shelves of a build, in the order in which they are filled."""

    build: Path
    photos: Shelf
    docs: Shelf
    html: Shelf
    made: Shelf
    digests: Digests
    spare: Listing


def open_workshop(build: Path, began: int) -> Workshop:
    """Return what earlier builds left; `began` is the present by the file system's clock, in ns."""
    photos, docs, html, made = (
        Shelf(build / name, build / LEDGERS / f"{name}.json") for name in _SHELVES
    )
    digests = Digests(build / LEDGERS / "digests.json", began)
    return Workshop(build, photos, docs, html, made, digests, listing_of(build / SPARE))


@contextmanager
def opening(build: Path, began: int) -> Iterator[Callable[[], Workshop]]:
    """Open the workshop while other work goes on; yields what waits for it.

    To look at some forty thousand files takes a core for half a second, and there is another one.
    """
    with crew(1) as beside:
        yield beside.submit(open_workshop, build, began).result


def clear(build: Path) -> None:
    """Forget all that earlier builds left, but not the lock that is being held."""
    for name in (*_SHELVES, *_REST):
        entry = build / name
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
