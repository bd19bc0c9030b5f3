"""Where the reading of a log stopped, known again by what stands in it and not by its name.

A log is renamed when it is rotated, packed later, copied and cut to nothing. Its first bytes and
those before the place where reading stopped stay what they were.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

HEAD = 4096
# Lines of one second may have been cut apart: they are read again, and counted once.
AGAIN = 65_536
Piece = Callable[[int, int], bytes]
_PACKED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")


@dataclass(frozen=True)
class Reached:
    """A log that was read up to the byte `done`.

    `head` is the SHA-256 of its first `head_size` bytes, `tail` that of the bytes before `done`.
    """

    head_size: int
    head: str
    done: int
    tail: str

    def is_of(self, piece: Piece, size: int, head: bytes) -> bool:
        """Return whether a log of so many bytes is the one that was read, or what became of it.

        `head` is what it begins with, `HEAD` bytes or all.
        """
        return (
            self.done <= size
            and _hash(head[: self.head_size]) == self.head
            and _hash(piece(max(0, self.done - HEAD), self.done)) == self.tail
        )


def reached_at(piece: Piece, done: int) -> Reached:
    """Return how far a log was read: up to the byte `done`."""
    head_size = min(HEAD, done)
    tail = _hash(piece(max(0, done - HEAD), done))
    return Reached(head_size, _hash(piece(0, head_size)), done, tail)


def known_again(reached: Iterable[Reached], piece: Piece, size: int) -> Reached | None:
    """Return the furthest place that is of this log; None for one that nobody read yet."""
    head = piece(0, min(HEAD, size))
    found = (last for last in reached if last.is_of(piece, size, head))
    return max(found, key=lambda last: last.done, default=None)


def is_packed(head: bytes) -> bool:
    """Return whether a log that begins so is packed (gzip, Zstandard), and so read as a whole."""
    return head.startswith(_PACKED)


def begin(last: Reached | None, piece: Piece) -> int:
    """Return from which byte a log is read on: where a line begins, a little before that place."""
    if last is None or last.done <= AGAIN:
        return 0
    before = piece(last.done - AGAIN, last.done)
    return last.done - len(before) + before.find(b"\n") + 1


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
