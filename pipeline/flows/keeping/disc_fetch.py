"""Copy a backup back from its discs; a file that is not what was backed up is not put down."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from pipeline.archive import discs
from pipeline.archive.discs import Piece
from pipeline.archive.parts import within
from pipeline.errors import UnfinishedError
from pipeline.flows.keeping.disc_take import EVERYWHERE, LIST
from pipeline.flows.keeping.store import Fetched, OnStep
from pipeline.outside.discs import BrokenDiscError, Disc


def listed(images: Mapping[int, Path]) -> tuple[Piece, ...]:
    """Return what lies on which disc, from the first disc whose list is whole; else nothing."""
    for _, image in sorted(images.items()):
        with suppress(BrokenDiscError, ValueError), Disc(image) as disc:
            return discs.read(disc.read(LIST))
    return ()


def fetch(name: str, images: Mapping[int, Path], only: str, into: Path, on_step: OnStep) -> Fetched:
    """Copy what lies at or under `only` ("": everything) into `into`.

    Raises UnfinishedError with the discs that are wanted and not there, or where no disc tells
    what lies where.
    """
    pieces = listed(images)
    if not pieces:
        message = f"Tidak satu pun cakram {name} menyebut isinya dengan benar. Coba cadangan lain."
        raise UnfinishedError(message)
    wanted = [each for each in pieces if not only or within(each.path, only)]
    _refuse_absent(name, wanted, images)
    here = min(images)
    placed = {p: (here if p.path in EVERYWHERE else p.disc) for p in wanted}
    bad: set[str] = set()
    for number, disc in enumerate(sorted(set(placed.values())), start=1):
        on_this = [each for each in wanted if placed[each] == disc]
        bad |= _copied(images[disc], on_this, into)
        on_step(number, len(set(placed.values())))
    for path in bad:
        (into / path).unlink(missing_ok=True)
    return Fetched(tuple(sorted({p.path for p in wanted} - bad)), tuple(sorted(bad)))


def _refuse_absent(name: str, wanted: Sequence[Piece], images: Collection[int]) -> None:
    needed = {each.disc for each in wanted if each.path not in EVERYWHERE}
    absent = sorted(needed - set(images))
    if absent:
        files = ", ".join(f"{name}-{number}.iso" for number in absent)
        numbers = ", ".join(map(str, absent))
        message = f"Masukkan cakram nomor {numbers} dari cadangan {name}, salin sebagai {files}"
        raise UnfinishedError(f"{message} di samping yang sudah ada, lalu ulangi.")


def _copied(image: Path, pieces: Sequence[Piece], into: Path) -> set[str]:
    """Copy the pieces of a disc, in their order, and return the files that are damaged."""
    bad = set()
    with ExitStack() as opened:
        try:
            disc = opened.enter_context(Disc(image))
        except BrokenDiscError:
            return {each.path for each in pieces}
        for each in pieces:
            target = into / each.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if not _is_right(disc, each, target):
                bad.add(each.path)
    return bad


def _is_right(disc: Disc, piece: Piece, target: Path) -> bool:
    try:
        return disc.copy(piece.name, piece.size, target) == piece.sha256
    except BrokenDiscError:
        return False
