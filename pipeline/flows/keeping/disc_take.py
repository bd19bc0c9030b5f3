"""Write one set of images: split, sum, write each disc, then the sheet and the list of sums."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.archive import discs
from pipeline.archive import record as told
from pipeline.archive.disc_sheet import Labelled, on_disc, sheet
from pipeline.archive.discs import Piece
from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.keeping.store import Batch, OnStep
from pipeline.outside.discs import write_image
from pipeline.outside.disks import room
from pipeline.outside.streams import cut, settled, summed
from pipeline.sizes import file_size

UNFINISHED = ".belum-selesai"
LIST = "DAFTAR-ISI.txt"
DISC = "CAKRAM.txt"
SHEET = "label.html"
SUMS = "SHA256SUMS"
EVERYWHERE = (told.PATH, told.README)
_CHANGED = "Isi berubah selagi disalin. Jalankan lagi."
_ABOUT_A_ROW = 160


@dataclass(frozen=True)
class _Writing:
    """A set on its way: its folder, a place for pieces, what goes into it and where."""

    place: Path
    batch: Batch
    pieces: Sequence[Piece]

    @property
    def count(self) -> int:
        """Return how many discs there are."""
        return max(each.disc for each in self.pieces)


def image_name(name: str, disc: int) -> str:
    """Return the name of the image of a disc of a backup."""
    return f"{name}-{disc}.iso"


def take(base: Path, batch: Batch, disc_bytes: int, on_step: OnStep) -> tuple[Piece, ...]:
    """Write a set into a folder of its own in `base`, and return what lies where.

    Raises RefusedError where a disc is too small or there is no room for the images.
    """
    place = base / UNFINISHED
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    stood = {path: source.stat() for path, source in batch.sources.items()}
    sizes = {path: each.st_size for path, each in stood.items()}
    writing = _Writing(place, batch, _split(batch, sizes, disc_bytes))
    _room_for(base, sum(discs.taken_by(each.size) for each in writing.pieces))
    writing = replace(writing, pieces=tuple(_summed(each, batch) for each in writing.pieces))
    images = _images(writing, disc_bytes, on_step)
    for path, before in stood.items():
        now = batch.sources[path].stat()
        if (now.st_size, now.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
            raise UnfinishedError(_CHANGED)
    _sheets(writing, images)
    settled()
    place.rename(base / batch.record.id)
    return tuple(writing.pieces)


def _split(batch: Batch, sizes: Mapping[str, int], disc_bytes: int) -> tuple[Piece, ...]:
    about = sum(len(path) + _ABOUT_A_ROW for path in sizes)
    shared = [sizes[path] for path in EVERYWHERE]
    own = {path: size for path, size in sizes.items() if path not in EVERYWHERE}
    try:
        pieces = discs.split(own, discs.room_of(disc_bytes, (about, 4096, *shared)))
    except ValueError as problem:
        reason = "Isi `disc_mib` dengan ukuran yang lebih besar: daftar isinya saja tidak muat."
        raise RefusedError([reason]) from problem
    return (*(Piece(path, 1, sizes[path]) for path in EVERYWHERE), *pieces)


def _room_for(base: Path, needed: int) -> None:
    free = room(base)
    if free < needed * 1.1:
        reason = (
            f"Tempat cadangan hampir penuh: perlu {file_size(needed * 1.1)}, "
            f"sisa {file_size(free)}. Kosongkan, atau hapus image yang sudah dibakar."
        )
        raise RefusedError([reason])


def _summed(piece: Piece, batch: Batch) -> Piece:
    source = batch.sources[piece.path]
    if piece.of == 1:
        return replace(piece, sha256=summed(source).sha256)
    return replace(piece, sha256=cut(source, piece.start, piece.size).sha256)


def _images(writing: _Writing, disc_bytes: int, on_step: OnStep) -> list[Path]:
    made = []
    listing = discs.written(writing.pieces)
    for number in range(1, writing.count + 1):
        image = writing.place / image_name(writing.batch.record.id, number)
        extra = writing.place / "pelengkap"
        extra.mkdir()
        files = _files(writing, number, listing, extra)
        write_image(image, f"TERBIT_{writing.batch.record.id[:8]}_{number}", files)
        shutil.rmtree(extra)
        if image.stat().st_size > disc_bytes:
            raise RefusedError(
                [f"Cakram {number} tidak muat. Kurangi `disc_mib` beberapa persen, lalu ulangi."]
            )
        made.append(image)
        on_step(number, writing.count)
    return made


def _files(writing: _Writing, number: int, listing: bytes, extra: Path) -> dict[str, Path]:
    """Return what goes onto a disc, by its path there; what is only made for it lies in `extra`."""
    batch = writing.batch
    files = {path: batch.sources[path] for path in EVERYWHERE}
    (extra / LIST).write_bytes(listing)
    (extra / DISC).write_bytes(on_disc(_labelled(writing), number))
    files |= {LIST: extra / LIST, DISC: extra / DISC}
    for index, each in enumerate(each for each in writing.pieces if each.disc == number):
        if each.of > 1:
            piece = extra / str(index)
            cut(batch.sources[each.path], each.start, each.size, piece)
            files[each.name] = piece
        elif each.path not in EVERYWHERE:
            files[each.path] = batch.sources[each.path]
    return files


def _labelled(writing: _Writing) -> Labelled:
    record = writing.batch.record
    return Labelled(record.id, record.court, record.at, writing.count)


def _sheets(writing: _Writing, images: Sequence[Path]) -> None:
    sums = {image.name: summed(image).sha256 for image in images}
    (writing.place / SHEET).write_bytes(sheet(_labelled(writing), list(_contents(writing, sums))))
    rows = {**sums, SHEET: summed(writing.place / SHEET).sha256}
    text = "".join(f"{digest}  {name}\n" for name, digest in rows.items()).encode()
    (writing.place / SUMS).write_bytes(text)


def _contents(writing: _Writing, sums: Mapping[str, str]) -> Iterator[tuple[str, str, int, int]]:
    """Yield of each disc its image, the SHA-256 of that, how many files, and their bytes."""
    for number, (name, digest) in enumerate(sums.items(), start=1):
        here = [each for each in writing.pieces if each.disc == number]
        yield name, digest, len(here), sum(each.size for each in here)
