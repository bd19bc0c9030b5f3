"""What a live site answered for one path, as data."""

from collections.abc import Mapping
from dataclasses import dataclass

LARGEST_KEPT = 4_000_000


@dataclass(frozen=True)
class Answer:
    """An answer: its status, headers by lower-case name, and the bytes as they came.

    `size` and `sha256` are of the whole body; `body` is None where it was too large to keep.
    """

    status: int
    headers: Mapping[str, str]
    size: int
    sha256: str
    body: bytes | None


@dataclass(frozen=True)
class Silence:
    """There was no whole answer; `cause` says why, in Indonesian."""

    cause: str
