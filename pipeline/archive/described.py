"""What an archive says of each version of an item, and a bag of itself."""

import datetime as dt

from pydantic import AwareDatetime, Field

from pipeline.record import Strict

PATH = "keterangan.json"
BAG = "arsip.json"
SHA256 = r"^[0-9a-f]{64}$"


class Decided(Strict):
    """One approval: the role in which it was given, and when by the signer's clock."""

    role: str
    at: str


class Described(Strict):
    """One version of an item. `files` are by path from the version's folder; `pages` are paths
    from the bag's data/, () where the page was not seen, and so are `releases`, what the release
    said of these pages; `lacks` says what could not be kept."""

    version: int = Field(1, ge=1, le=1)
    id: str
    folder: str
    month: str
    came: AwareDatetime
    commit: str
    address: str
    kind: str
    title: str
    day: dt.date | None
    review_class: str
    state: str
    approvals: tuple[Decided, ...]
    sha256: str = Field(pattern=SHA256)
    files: dict[str, str]
    pages: dict[str, str]
    releases: dict[str, str] = Field(default_factory=dict)
    lacks: tuple[str, ...]


class Replaced(Strict):
    """A bag that this one took the place of: the SHA-256 of its tag manifest, when it was closed,
    and the erasure for which it was replaced."""

    tag_manifest: str = Field(pattern=SHA256)
    closed: AwareDatetime
    erasure: str


class Bag(Strict):
    """What a bag says of itself; `before` is the SHA-256 of the tag manifest of the bag before,
    `replaced` are the bags that bore this name earlier, oldest first."""

    version: int = Field(1, ge=1, le=1)
    id: str
    court: str
    host: str
    closed: AwareDatetime
    before: str | None
    versions: tuple[Described, ...]
    replaced: tuple[Replaced, ...] = ()


def encoded(value: Strict) -> bytes:
    """Return a value as the bytes of its file."""
    return (value.model_dump_json(indent=1) + "\n").encode()


def read_version(raw: bytes) -> Described:
    """Return what is said of a version; raises ValueError where it cannot be read."""
    return Described.model_validate_json(raw)


def read_bag(raw: bytes) -> Bag:
    """Return what a bag says of itself; raises ValueError where it cannot be read."""
    return Bag.model_validate_json(raw)


def namespace(host: str) -> str:
    """Return the namespace of signatures of archives, so that no other signature passes for one."""
    return f"arsip@{host}"
