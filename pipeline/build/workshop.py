"""Everything a build keeps between two builds: what it made, by step, and what it knows of it.

Each part may be deleted or damaged at any time; what is missing is made again.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.differing import Differing, as_json, differing, from_json, listing
from pipeline.build.digests import Digests
from pipeline.build.files import Listing, State, listing_of
from pipeline.build.photos import Developed, found_developed
from pipeline.build.shelf import Shelf
from pipeline.outside.beside import Beside

LEDGERS = "ledger"
COMPOSED = f"{LEDGERS}/composed.json"
SEARCH, SPARE = "search", "site.new"
PROVENANCE, CHECK_REPORT = "provenance.json", "check-report.json"
_SHELVES = ("photos", "docs", "html", "made")
_REST = (SEARCH, LEDGERS, "headers", SPARE, "checks.json", "items.json")


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


def _opened(build: Path, began: int, found: Mapping[str, Differing]) -> Workshop:
    """Return what earlier builds left; `began` is the present by the file system's clock, in ns."""
    photos, docs, html, made = (_shelf(build, name, found[name]) for name in _SHELVES)
    digests = Digests(build / LEDGERS / "digests.json", began)
    spare = listing(_published(html, made), found[SPARE])
    return Workshop(build, photos, docs, html, made, digests, spare)


def _shelf(build: Path, name: str, found: Differing | None = None) -> Shelf:
    return Shelf(build / name, build / LEDGERS / f"{name}.json", found)


def _look(build: Path) -> dict[str, Differing]:
    """Return how each folder differs from what its ledger tells, and the spare from what stays."""
    shelves = {name: _shelf(build, name) for name in _SHELVES}
    found = {name: shelf.differing() for name, shelf in shelves.items()}
    return found | {
        SPARE: differing(_published(shelves["html"], shelves["made"]), listing_of(build / SPARE))
    }


def _published(html: Shelf, made: Shelf) -> dict[str, State]:
    return {**html.told_states(), **made.told_states()}


@contextmanager
def opening(build: Path, began: int) -> Iterator[Callable[[], Workshop]]:
    """Open the workshop while other work goes on; yields what waits for it.

    To look at some forty thousand files takes a core for half a second, and there is another one.
    Where that cannot be told from beside, it is looked at here.
    """
    with Beside(lambda: as_json(_look(build))) as beside:

        def opened() -> Workshop:
            told = beside.answer()
            return _opened(build, began, from_json(told) if told is not None else _look(build))

        yield opened


def composed(build: Path) -> frozenset[str]:
    """Return the paths of the tree that the last build composed."""
    return frozenset(_shelf(build, "docs").told_states())


def developed_before(build: Path, photos: Iterable[Path]) -> dict[Path, Developed] | None:
    """Return photos that earlier builds made, all of them or None; writes nothing.

    Raises OSError where a photo cannot be read.
    """
    digests = Digests(build / LEDGERS / "digests.json", 0)
    return found_developed(photos, _shelf(build, "photos"), digests)


def clear(build: Path) -> None:
    """Forget all that earlier builds left, but not the lock that is being held."""
    for name in (*_SHELVES, *_REST):
        entry = build / name
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
