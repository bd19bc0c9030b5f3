"""What lies under content/: which files there are, which are items, and which may not be there."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.content.faults import file_name, file_too_large, misplaced, symlink
from pipeline.content.item import Beside
from pipeline.content.kinds import KINDS, NEVER_PUBLISHED, Kind
from pipeline.content.receipt import FOLDER as RECEIPTS
from pipeline.findings import Finding, Place

ITEM_FILE = "index.md"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_MB = 1_000_000
_PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".tif", ".tiff")
_SHAPES = {
    "dated": (re.compile(r"[a-z]+/\d{4}/(0[1-9]|1[0-2])/[^/]+"), "TAHUN/BULAN/JUDUL-SINGKAT"),
    "informasi": (re.compile(r"informasi/[^/]+"), "KODE"),
    "halaman": (re.compile(r"halaman/.+"), "ALAMAT"),
}


@dataclass(frozen=True)
class Found:
    """What one walk over content/ found: item files by folder, files beside them, findings."""

    items: tuple[tuple[Kind, Beside], ...]
    beside: dict[str, tuple[Beside, ...]]
    findings: tuple[Finding, ...]


def walk(root: Path) -> Found:
    """Look at every file under `root`/content, following no link; reads no file's content."""
    findings: list[Finding] = []
    files = sorted(_files(root, "content", findings), key=lambda file: file.path)
    items: list[tuple[Kind, Beside]] = []
    rest: list[Beside] = []
    for file in files:
        if not file.path.endswith(".md"):
            rest.append(file)
        elif (kind := _kind_of(file.path)) is not None:
            items.append((kind, file))
        else:
            findings.append(misplaced.FAULT.at(Place(file.path), _where_to(file.path)))
    beside = _by_item({item.path.rpartition("/")[0] for _, item in items}, rest, findings)
    return Found(tuple(items), beside, tuple(findings))


def _files(root: Path, folder: str, findings: list[Finding]) -> Iterator[Beside]:
    for entry in os.scandir(root / folder):
        path = f"{folder}/{entry.name}"
        if path.removeprefix("content/") in NEVER_PUBLISHED:
            continue
        refusal = _refusal(entry, path)
        if refusal is not None:
            findings.append(refusal)
        elif entry.is_dir(follow_symlinks=False):
            yield from _files(root, path, findings)
        else:
            yield Beside(path, Path(entry.path), entry.stat(follow_symlinks=False).st_size)


def _refusal(entry: "os.DirEntry[str]", path: str) -> Finding | None:
    shown = Place(path.encode("utf-8", "replace").decode())
    if entry.is_symlink():
        return symlink.FAULT.at(shown, "Hapus tautan simbolis ini; salin berkasnya bila perlu.")
    if not _NAME.fullmatch(entry.name):
        message = "Ganti nama: pakai huruf kecil, angka, tanda hubung, dan titik saja."
        return file_name.FAULT.at(shown, message)
    if entry.is_dir(follow_symlinks=False):
        return None
    if not entry.is_file(follow_symlinks=False):
        return misplaced.FAULT.at(shown, "Hapus: ini bukan berkas biasa.")
    size, limit = entry.stat(follow_symlinks=False).st_size, _limit(entry.name)
    if size > limit:
        message = f"Perkecil berkas ini: {size / _MB:.0f} MB, paling besar {limit // _MB} MB."
        return file_too_large.FAULT.at(shown, message)
    return None


def _limit(name: str) -> int:
    if name.endswith(".md"):
        return _MB
    return 20 * _MB if name.endswith(_PHOTO_ENDINGS) else 50 * _MB


def _kind_of(path: str) -> Kind | None:
    folder, _, name = path.removeprefix("content/").rpartition("/")
    kind = KINDS.get(folder.partition("/")[0])
    if kind is None or name != ITEM_FILE or RECEIPTS in folder.split("/"):
        return None
    return kind if _SHAPES[_shape_of(kind)][0].fullmatch(folder) else None


def _shape_of(kind: Kind) -> str:
    return "dated" if kind.dated else kind.folder


def _where_to(path: str) -> str:
    kind = KINDS.get(path.split("/")[1])
    if kind is None:
        return f"Pindahkan ke salah satu folder ini: {', '.join(KINDS)}."
    shape = _SHAPES[_shape_of(kind)][1]
    return f"Pindahkan ke content/{kind.folder}/{shape}/{ITEM_FILE}."


def _by_item(
    folders: set[str], rest: list[Beside], findings: list[Finding]
) -> dict[str, tuple[Beside, ...]]:
    """Give each file to the nearest item above it; a file with no item above is misplaced."""
    owned: dict[str, list[Beside]] = {}
    for file in rest:
        owner = file.path.rpartition("/")[0]
        while owner and owner not in folders:
            owner = owner.rpartition("/")[0]
        if owner:
            owned.setdefault(owner, []).append(file)
        else:
            message = "Pindahkan berkas ini ke folder halaman yang memakainya."
            findings.append(misplaced.FAULT.at(Place(file.path), message))
    return {folder: tuple(files) for folder, files in owned.items()}
