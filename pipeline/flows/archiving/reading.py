"""Reading what the archive is made of: main's history, the approvals, and the site as it is."""

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.history import Arrived, Version, latest, versions
from pipeline.content.item import address_of
from pipeline.errors import UnfinishedError
from pipeline.flows.archiving.bags import PLACE, commits_in
from pipeline.flows.build_site import SITE
from pipeline.flows.reviewing.audit import Received, changes_since, first_baseline
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, listed, resolve
from pipeline.outside.git_steps import each_difference
from pipeline.outside.main_branch import MainBranch, main_of
from pipeline.outside.ref_log import Moved, first_parents
from pipeline.release.listing import MANIFEST, Listing, read_listing
from pipeline.review.statement import Statement, decode
from pipeline.review.tiers import APPROVALS_FOLDER, Tier, tier_of

_GONE = "000000"


@dataclass(frozen=True)
class History:
    """main as the archive sees it: the repository to read from, its newest commit, and every
    version of every item in order."""

    root: Path
    commit: str
    versions: tuple[Version, ...]


def read_history(root: Path) -> History:
    """Return every version that main held since its baseline, or since its first commit.

    Raises UnfinishedError where there is no commit or Git does not answer.
    """
    main = main_of(root)
    commit = main.commit or resolve(root, "HEAD")
    if commit is None:
        raise UnfinishedError("Buat komit pertama dulu; belum ada yang dapat diarsipkan.")
    known = commits_in(root / PLACE)
    return History(main.root, commit, tuple(versions(_arrived(main, commit, known))))


def _arrived(main: MainBranch, tip: str, known: frozenset[str]) -> Iterator[Arrived]:
    baseline = first_baseline(main.root, tip)
    start = baseline or _first(main.root, tip)
    at = dt.datetime.fromtimestamp(
        int(_said(main.root, "log", "-1", "--format=%ct", start)), dt.UTC
    )
    there = listed(main.root, start, ["content"])
    yield Arrived(start, at, {row.path: row.object for row in there if _is_item(row.path)})
    if baseline is not None and main.recorded:
        moves = received(changes_since(main.root, start, tip), known)
    else:
        moves = first_parents(main.root, start, tip)
    changes = each_difference(main.root, start, [move.commit for move in moves])
    for move, changed in zip(moves, changes, strict=True):
        told = {d.path: None if d.new_mode == _GONE else d.new for d in changed if _is_item(d.path)}
        yield Arrived(move.commit, move.at, told)


def received(changes: Iterable[Received], known: Collection[str]) -> list[Moved]:
    """Return where main went, as it was received.

    Where the record has run out, commits stand for moves; of those only the ones count that the
    archive knows (`known`), up to the last one that it knows: what lay between them came with them
    in one move, and was archived so when the record still told.
    """
    rows = list(changes)
    last = max((at for at, each in enumerate(rows) if each.new in known), default=-1)
    return [
        Moved(each.new, each.at)
        for at, each in enumerate(rows)
        if each.recorded or at > last or each.new in known
    ]


def _first(root: Path, tip: str) -> str:
    return _said(root, "rev-list", "--first-parent", "--max-parents=0", tip).split()[-1]


def _said(root: Path, *arguments: str) -> str:
    return git(root, *arguments).decode().strip()


def _is_item(path: str) -> bool:
    return tier_of(path) is Tier.CONTENT


@dataclass(frozen=True)
class Statements:
    """Every statement on main by what it approves: (path, SHA-256) → (path of statement, said)."""

    about: Mapping[tuple[str, str | None], list[tuple[str, Statement]]]

    def of(self, sums: Mapping[str, str]) -> dict[str, Statement]:
        """Return the approvals of files (SHA-256 by path), by the path of the statement."""
        found: dict[str, Statement] = {}
        for key in sums.items():
            found.update(self.about.get(key, ()))
        return dict(sorted(found.items()))


def read_statements(history: History, objects: Objects) -> Statements:
    """Return the approvals that main holds; what the gate let in is not judged again here."""
    about: dict[tuple[str, str | None], list[tuple[str, Statement]]] = {}
    for row in listed(history.root, history.commit, [APPROVALS_FOLDER.rstrip("/")]):
        said = decode(objects.read(row.object) or b"") if row.path.endswith(".json") else None
        if said is None or said.decision != "approve":
            continue
        for path, bound in said.paths.items():
            about.setdefault((path, bound.new), []).append((row.path, said))
    return Statements(about)


@dataclass(frozen=True)
class Shown:
    """A site that was built from main as it stands: its manifest, and the files of each item's
    address by the item's folder. `seal` is the manifest's signature, `report` that of the checks.
    """

    site: Path
    manifest: bytes
    listing: Listing
    pages: Mapping[str, tuple[str, ...]]
    seal: bytes | None = None
    report: bytes | None = None


def read_shown(
    root: Path, history: History, seal: bytes | None = None, report: bytes | None = None
) -> Shown | None:
    """Return root/site with its pages; None where it is not there, or not of main as it stands."""
    try:
        manifest = (root / SITE / MANIFEST).read_bytes()
    except FileNotFoundError:
        return None
    listing = read_listing(manifest)
    if listing.commit != history.commit or listing.changed:
        return None
    folders = {address_of(f).strip("/"): f for f in latest(history.versions)}
    pages = _pages(listing, folders)
    return Shown(root / SITE, manifest, listing, pages, seal, report)


def _pages(listing: Listing, folders: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for path in sorted(listing.files):
        place = path.rpartition("/")[0]
        while place and place not in folders:
            place = place.rpartition("/")[0]
        if place:
            found.setdefault(folders[place], []).append(path)
    index = {folder: f"{place}/index.html" for place, folder in folders.items()}
    return {f: tuple(paths) for f, paths in found.items() if index[f] in listing.files}


def seen_in(shown: Shown | None, history: History) -> frozenset[str]:
    """Return the versions whose page the site shows now."""
    if shown is None:
        return frozenset()
    newest = latest(history.versions)
    return frozenset(newest[folder].id for folder in shown.pages if folder in newest)


def sha256(raw: bytes) -> str:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(raw).hexdigest()
