"""What lies under content/: which files there are, which are items, and which may not be there."""

import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.content.beside import Beside
from pipeline.content.faults import file_name, file_too_large, misplaced, symlink
from pipeline.content.kinds import KINDS, NEVER_PUBLISHED, Kind
from pipeline.content.looked import Row, rows_below
from pipeline.content.receipt import FOLDER as RECEIPTS
from pipeline.findings import Finding, Place

ITEM_FILE = "index.md"
_CONTENT = "content"
_NEVER = tuple(f"{_CONTENT}/{name}/" for name in NEVER_PUBLISHED)
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
    """What one walk over content/ found: paths of items, files beside them by folder, findings."""

    items: tuple[tuple[Kind, str], ...]
    beside: dict[str, tuple[Beside, ...]]
    findings: tuple[Finding, ...]


def walk(root: Path, content: Sequence[Row] | None = None) -> Found:
    """Look at every file under `root`/content, following no link; reads no file's content.

    `content` are its rows, where somebody looked at it already.
    """
    findings: list[Finding] = []
    rows = rows_below(str(root / _CONTENT), _CONTENT) if content is None else content
    items: list[tuple[Kind, str]] = []
    rest: list[Beside] = []
    for path, size in sorted(_files(rows, findings)):
        if not path.endswith(".md"):
            rest.append(Beside(path, root / path, size))
        elif (kind := _kind_of(path)) is not None:
            items.append((kind, path))
        else:
            findings.append(misplaced.FAULT.at(Place(path), _where_to(path)))
    beside = _by_item({path.rpartition("/")[0] for _, path in items}, rest, findings)
    return Found(tuple(items), beside, tuple(findings))


def _files(rows: Iterable[Row], findings: list[Finding]) -> Iterator[tuple[str, int]]:
    """Yield path and size of each file that may be published or be beside what is."""
    closed: tuple[str, ...] = _NEVER
    for row in rows:
        if f"{row[0]}/".startswith(closed):
            continue
        refusal = _refusal(row)
        if refusal is not None:
            findings.append(refusal)
            closed = (*_NEVER, f"{row[0]}/")
        elif not stat.S_ISDIR(row[1]):
            yield row[0], row[2]


def _refusal(row: Row) -> Finding | None:
    path, mode, size = row[:3]
    name = path.rpartition("/")[2]
    if stat.S_ISDIR(mode) and _NAME.fullmatch(name):
        return None
    if stat.S_ISREG(mode) and size <= _limit(name) and _NAME.fullmatch(name):
        return None
    return _why_not(name, mode, size, Place(path.encode("utf-8", "replace").decode()))


def _why_not(name: str, mode: int, size: int, shown: Place) -> Finding:
    if stat.S_ISLNK(mode):
        return symlink.FAULT.at(shown, "Hapus tautan simbolis ini; salin berkasnya bila perlu.")
    if not _NAME.fullmatch(name):
        message = "Ganti nama: pakai huruf kecil, angka, tanda hubung, dan titik saja."
        return file_name.FAULT.at(shown, message)
    if not stat.S_ISREG(mode):
        return misplaced.FAULT.at(shown, "Hapus: ini bukan berkas biasa.")
    limit = _limit(name)
    message = f"Perkecil berkas ini: {size / _MB:.0f} MB, paling besar {limit // _MB} MB."
    return file_too_large.FAULT.at(shown, message)


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
