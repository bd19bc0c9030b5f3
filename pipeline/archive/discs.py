"""Which files of a backup lie on which disc of a set, and the list of it that every disc carries.

A file that is larger than a disc lies on several, in pieces.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

_SECTOR = 2048
# What the two directories of a disc take for a file: entries, an extent of its own, long names.
_FOR_A_FILE = 3 * _SECTOR
_FOR_A_DISC = 256 * _SECTOR
_HEADING = "# cakram, potongan, dari berapa potongan, ukuran (byte), SHA-256, berkas\n"
_SEAL = "# SHA-256 baris-baris di atas: "


@dataclass(frozen=True)
class Piece:
    """A file, or one of the `of` pieces of a file, on a disc; `number` and `disc` count from 1.

    `start` and `size` in bytes; `sha256` is that of this piece.
    """

    path: str
    disc: int
    size: int
    start: int = 0
    number: int = 1
    of: int = 1
    sha256: str = ""

    @property
    def name(self) -> str:
        """Return the path on the disc: that of the file, with the number where it is a piece."""
        return self.path if self.of == 1 else f"{self.path}.{self.number:03}"


def taken_by(size: int) -> int:
    """Return the bytes that a file of a size takes on a disc."""
    return -(-size // _SECTOR) * _SECTOR + _FOR_A_FILE


def room_of(disc_bytes: int, everywhere: Iterable[int]) -> int:
    """Return the bytes for files on a disc that also carries files of these sizes."""
    return disc_bytes - _FOR_A_DISC - sum(taken_by(size) for size in everywhere)


def split(sizes: Mapping[str, int], room: int) -> tuple[Piece, ...]:
    """Return where each file lies, given its size and the room of a disc, in bytes.

    Files stay in the order of their paths, so that a folder is on as few discs as can be. Raises
    ValueError where a disc has no room at all.
    """
    most = (room - _FOR_A_FILE) // _SECTOR * _SECTOR
    if most <= 0:
        raise ValueError("a disc of this size has no room")
    pieces: list[Piece] = []
    disc, left = 1, room
    for path in sorted(sizes):
        for piece in _pieces(path, sizes[path], most):
            if taken_by(piece.size) > left:
                disc, left = disc + 1, room
            pieces.append(replace(piece, disc=disc))
            left -= taken_by(piece.size)
    return tuple(pieces)


def _pieces(path: str, size: int, most: int) -> Iterator[Piece]:
    count = max(1, -(-size // most))
    for number in range(1, count + 1):
        start = (number - 1) * most
        yield Piece(path, 0, min(most, size - start), start, number, count)


def written(pieces: Iterable[Piece]) -> bytes:
    """Return the list of a set, which carries its own SHA-256."""
    rows = "".join(_row(each) for each in pieces)
    text = f"{_HEADING}{rows}".encode()
    return text + f"{_SEAL}{hashlib.sha256(text).hexdigest()}\n".encode()


def _row(each: Piece) -> str:
    path = each.path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
    return f"{each.disc}\t{each.number}\t{each.of}\t{each.size}\t{each.sha256}\t{path}\n"


def read(raw: bytes) -> tuple[Piece, ...]:
    """Return what a list says; raises ValueError where it is not as we wrote it."""
    text, seal, digest = raw.rpartition(_SEAL.encode())
    if not seal or digest != f"{hashlib.sha256(text).hexdigest()}\n".encode():
        raise ValueError("the list of the discs is damaged")
    return tuple(_piece(row) for row in text.decode().split("\n")[1:-1])


def _piece(row: str) -> Piece:
    disc, number, of, size, sha256, path = row.split("\t", 5)
    path = path.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return Piece(path, int(disc), int(size), number=int(number), of=int(of), sha256=sha256)
