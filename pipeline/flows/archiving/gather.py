"""Gather one version of an item into an open folder: files, originals, approvals and pages."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pipeline.archive import described
from pipeline.archive.about import about, digest_of
from pipeline.archive.described import Decided, Described
from pipeline.archive.history import ITEM, Version
from pipeline.archive.months import month_of
from pipeline.build.files import lay
from pipeline.content.item import address_of
from pipeline.content.receipt import FOLDER as RECEIPTS
from pipeline.content.receipt import read_receipt
from pipeline.errors import UnfinishedError
from pipeline.flows.archiving.approved import unkept
from pipeline.flows.archiving.bags import APPROVALS, DATA, ITEMS, TEXT
from pipeline.flows.archiving.paged import Paged, keep_pages
from pipeline.flows.archiving.reading import Shown, Statements, sha256
from pipeline.intake.originals import original_path
from pipeline.outside.git_objects import Objects
from pipeline.outside.streams import Pace, copied

UNFINISHED = ".belum"
_ORIGINALS = "asli"


@dataclass(frozen=True)
class Desk:
    """What gathering reads from: the court's folder, its address and zone, Git, and the site."""

    root: Path
    court: str
    zone: ZoneInfo
    objects: Objects
    tip: str
    statements: Statements
    shown: Shown | None


def place_of(version: Version, zone: ZoneInfo) -> str:
    """Return where a version lies below the data/ of its bag."""
    day = f"{version.at.astimezone(zone):%Y%m%d}"
    below = version.folder.removeprefix("content/")
    return f"{ITEMS}/{below}/{day}-{version.commit[:10]}"


def gather(desk: Desk, version: Version, group: Path, *, seen: bool) -> None:
    """Put a version into an open folder, unless it lies there already with all that can be had.

    Raises UnfinishedError where Git has not the bytes, an original is damaged, or the site is not
    as its manifest says.
    """
    place = group / DATA / place_of(version, desk.zone)
    before = _before(place)
    seen = seen and not (before and before.pages)
    if before and not seen and not unkept(desk.statements, [before]):
        return
    making = place.with_name(f"{place.name}{UNFINISHED}")
    shutil.rmtree(making, ignore_errors=True)
    texts = {path: _object(desk, made, path) for path, made in version.files.items()}
    shown = _pages(desk, version, group / DATA) if seen else _shown_before(before)
    lacks = [] if shown.pages else ["halaman: belum terlihat saat diarsipkan"]
    lacks += _originals(desk, texts, version.folder, making)
    for path, raw in texts.items():
        _write(making / TEXT / path.removeprefix(f"{version.folder}/"), raw)
    decided = _approvals(desk, texts, making)
    told = _described(desk, version, texts, decided)
    kept = {"files": sums_of(making), "pages": shown.pages, "releases": shown.releases}
    kept_all = told.model_copy(update={**kept, "lacks": tuple(lacks)})
    _write(making / described.PATH, described.encoded(kept_all))
    if before:
        shutil.rmtree(place)
    making.rename(place)


def _before(place: Path) -> Described | None:
    """Return what lies at the place of a version already."""
    file = place / described.PATH
    return described.read_version(file.read_bytes()) if place.is_dir() else None


def _shown_before(before: Described | None) -> Paged:
    return Paged(before.pages, before.releases) if before else Paged({}, {})


def _pages(desk: Desk, version: Version, data: Path) -> Paged:
    assert desk.shown is not None
    return keep_pages(desk.shown, version.folder, desk.court, data, desk.tip[:10])


def _object(desk: Desk, made: str, path: str) -> bytes:
    raw = desk.objects.read(made)
    if raw is None:
        raise UnfinishedError(f"Git tidak punya isi {path} lagi. Jalankan git fsck.")
    return raw


def _write(file: Path, raw: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lay(file, raw)


def _described(
    desk: Desk,
    version: Version,
    texts: Mapping[str, bytes],
    decided: tuple[Decided, ...],
) -> Described:
    said = about(texts[f"{version.folder}/{ITEM}"])
    return Described(
        id=version.id,
        folder=version.folder,
        month=month_of(version.first, desk.zone),
        came=version.at.astimezone(desk.zone),
        commit=version.commit,
        address=address_of(version.folder),
        kind=version.folder.split("/")[1],
        title=said.title,
        day=said.day,
        review_class=said.review_class,
        state=said.state,
        approvals=decided,
        sha256=digest_of({path: sha256(raw) for path, raw in texts.items()}),
        files={},
        pages={},
        lacks=(),
    )


def sums_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder by its path, but of its own description."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    sums = {file.relative_to(folder).as_posix(): sha256(file.read_bytes()) for file in files}
    sums.pop(described.PATH, None)
    return sums


def _originals(desk: Desk, texts: Mapping[str, bytes], folder: str, making: Path) -> Iterator[str]:
    """Copy the originals that the receipts name; yield what is said of those that are not here."""
    for path, raw in texts.items():
        if not path.startswith(f"{folder}/{RECEIPTS}/"):
            continue
        receipt = read_receipt(raw.decode("utf-8", "replace")).value
        if receipt is None:
            yield f"berkas asli: tanda terima {path} tidak terbaca"
            continue
        kept = original_path(desk.root, receipt.original.sha256)
        if not kept.is_file():
            yield f"berkas asli: {kept.name} tidak ada di komputer ini"
            continue
        _original(kept, receipt.original.sha256, making / _ORIGINALS)


def _original(kept: Path, digest: str, place: Path) -> None:
    """Copy an original, with what is told beside it; a damaged one must not pass for the true."""
    place.mkdir(parents=True, exist_ok=True)
    if copied(kept, place / kept.name, Pace()).sha256 != digest:
        raise UnfinishedError(f"Pulihkan berkas asli {kept.name} dari cadangan: isinya rusak.")
    beside = kept.with_name(f"{kept.name}.yml")
    if beside.is_file():
        copied(beside, place / beside.name, Pace())


def _approvals(desk: Desk, texts: Mapping[str, bytes], making: Path) -> tuple[Decided, ...]:
    found = desk.statements.of({path: sha256(raw) for path, raw in texts.items()})
    for path in found:
        for name in (path, f"{path.removesuffix('.json')}.sig"):
            raw = desk.objects.read(f"{desk.tip}:{name}")
            if raw is not None:
                _write(making / APPROVALS / name.rpartition("/")[2], raw)
    decided = (Decided(role=said.role, at=said.at) for said in found.values())
    return tuple(sorted(decided, key=lambda each: (each.at, each.role)))
