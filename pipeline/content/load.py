"""Reading content/ whole: every item that can be read, and a finding for every one that cannot."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pipeline.content import faults, receipt
from pipeline.content.beside import Beside, DocumentFile, PhotoFile, Source
from pipeline.content.faults import address_taken, content_empty, file_missing, file_not_listed
from pipeline.content.fences import raw_of
from pipeline.content.fields import Document, Front, Photo
from pipeline.content.folder import Found, walk
from pipeline.content.front_matter import FrontRead
from pipeline.content.item import Item, Site, address_of
from pipeline.content.kinds import KINDS, Kind, Video
from pipeline.content.looked import Row
from pipeline.content.parsed import Parsed
from pipeline.content.rests import read_tombstone, rest_of
from pipeline.content.tombstone import Tombstone
from pipeline.findings import Finding, Place
from pipeline.registry import discover

RESERVED = (
    *("aset", "tag", "bagian", "umpan", "assets", "search"),
    *("cari", "indeks", "status-informasi", "peta-situs"),
    "templates",  # MkDocs leaves out a folder of this name
)
_Listed = TypeVar("_Listed", Photo, Document)

discover(faults)


@dataclass(frozen=True)
class Loaded:
    """The site as read, and what is wrong with its form."""

    site: Site
    findings: tuple[Finding, ...]


def load_site(
    root: Path, parsed: Parsed | None = None, content: Sequence[Row] | None = None
) -> Loaded:
    """Read everything under `root`/content once; an unreadable file raises UnfinishedError.

    What `parsed` knows is not parsed again; `content` are the rows of what lies there, if known.
    """
    if not (root / "content").is_dir():
        return Loaded(Site(root, ()), (_empty(),))
    found = walk(root, content)
    findings = list(found.findings)
    read = list(items_in(root, found, findings, parsed or Parsed()))
    items = [item for item in read if isinstance(item, Item)]
    tombstones = tuple(left for left in read if isinstance(left, Tombstone))
    if not items:
        findings.append(_empty())
    site = Site(root, tuple(_unique(items, findings)), tombstones)
    return Loaded(site, tuple(sorted(findings)))


def _empty() -> Finding:
    message = "Isi folder content/ lebih dahulu; situs tanpa halaman tidak diterbitkan."
    return content_empty.FAULT.at(Place("content"), message)


def items_in(
    root: Path, found: Found, findings: list[Finding], parsed: Parsed
) -> Iterator[Item | Tombstone]:
    """Yield what a walk found, as read; what is wrong with its form is added to `findings`."""
    for kind, path in found.items:
        raw, beside = raw_of(root, path), found.beside.get(path.rpartition("/")[0], ())
        read = parsed.recall(path, raw, kind.front)
        if read is None and (rest := rest_of(raw)) is not None:
            left = read_tombstone(kind, path, raw, rest, beside)
            findings.extend(left.findings)
            if left.tombstone is not None:
                yield left.tombstone
            continue
        read = read or parsed.read(path, raw, kind.front)
        findings.extend(read.findings)
        if read.front is not None:
            yield _item(kind, path, read, beside, findings)


def _item(
    kind: Kind,
    path: str,
    read: FrontRead[Front],
    beside: tuple[Beside, ...],
    findings: list[Finding],
) -> Item:
    assert read.front is not None
    if not beside and _alone(read.front):  # so most are, and there are thousands
        source, address = Source(path, read.yaml), address_of(path.rpartition("/")[0])
        return Item(kind, source, address, read.front, read.body, read.body_line)
    desk = _Folder(Source(path, read.yaml), {other.path: other for other in beside})
    item = Item(
        kind=kind,
        source=desk.source,
        address=address_of(desk.folder),
        front=read.front,
        body=read.body,
        body_line=read.body_line,
        photos=tuple(
            PhotoFile(p, b, desk.source, i) for i, p, b in desk.listed("photos", read.front.photos)
        ),
        documents=tuple(
            DocumentFile(d, b, desk.source, i)
            for i, d, b in desk.listed("documents", read.front.documents)
        ),
        others=tuple(desk.media(read.front)),
        receipts=tuple(desk.receipts()),
    )
    findings.extend(desk.findings + desk.not_listed())
    return item


def _alone(front: Front) -> bool:
    return not (front.photos or front.documents or isinstance(front, Video))


class _Folder:
    """The files beside one item, while its lists are held against them."""

    def __init__(self, source: Source, beside: dict[str, Beside]) -> None:
        self.source = source
        self.folder = source.path.rpartition("/")[0]
        self.findings: list[Finding] = []
        self._beside = beside
        self._used: set[str] = set()

    def listed(
        self, key: str, entries: tuple[_Listed, ...]
    ) -> Iterator[tuple[int, _Listed, Beside]]:
        """Yield the entries whose file exists; note a finding for each that does not."""
        for index, entry in enumerate(entries):
            beside = self._take(entry.file, (key, index, "file"))
            if beside is not None:
                yield index, entry, beside

    def media(self, front: Front) -> Iterator[Beside]:
        """Yield the files of a video that exist."""
        for key in ("file", "captions") if isinstance(front, Video) else ():
            name = getattr(front, key)
            beside = self._take(name, (key,)) if name else None
            if beside is not None:
                yield beside

    def receipts(self) -> Iterator[Beside]:
        """Yield the receipts of intake; whether they can be read is for the checks to say."""
        for path, beside in self._beside.items():
            if path.startswith(f"{self.folder}/{receipt.FOLDER}/") and path.endswith(
                receipt.ENDING
            ):
                self._used.add(path)
                yield beside

    def not_listed(self) -> list[Finding]:
        """Return a finding for each file that nothing asked for."""
        message = "Sebut berkas ini di `photos` atau `documents`, atau hapus."
        rest = sorted(set(self._beside) - self._used)
        return [file_not_listed.FAULT.at(Place(path), message) for path in rest]

    def _take(self, name: str, key: tuple[str | int, ...]) -> Beside | None:
        beside = self._beside.get(f"{self.folder}/{name}")
        if beside is None:
            self.findings.append(self._missing(name, key))
        else:
            self._used.add(beside.path)
        return beside

    def _missing(self, name: str, key: tuple[str | int, ...]) -> Finding:
        here = [path.removeprefix(f"{self.folder}/") for path in self._beside]
        near = difflib.get_close_matches(name, here, n=1)
        hint = f" Maksudnya {near[0]}?" if near else ""
        message = f"Taruh berkas {name} di {self.folder}/.{hint}"
        return file_missing.FAULT.at(self.source.place(*key), message)


def _unique(items: list[Item], findings: list[Finding]) -> Iterator[Item]:
    taken: dict[str, str] = {}
    for item in sorted(items, key=lambda item: item.path):
        owner = taken.setdefault(item.address, item.path)
        if owner == item.path and not _reserved(item):
            yield item
            continue
        other = owner if owner != item.path else "halaman yang dibuat otomatis"
        message = f"Ganti nama folder: alamat {item.address} sudah dipakai {other}."
        findings.append(address_taken.FAULT.at(Place(item.path), message))


def _reserved(item: Item) -> bool:
    first, _, rest = item.address.strip("/").partition("/")
    if item.kind.folder != "halaman":
        return False
    return first in RESERVED or (first in KINDS and (not rest or KINDS[first].dated))
