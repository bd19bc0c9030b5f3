"""An item as main has it: what a person names when it shall be corrected, replaced or withdrawn."""

import os
from dataclasses import dataclass
from pathlib import Path

from pipeline.content.item import address_of
from pipeline.content.kinds import KINDS, Kind
from pipeline.content.rests import rest_of
from pipeline.errors import UsageError
from pipeline.flows.reviewing.desk import Desk
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import paths_of
from pipeline.review.claims import Claim, read_claim
from pipeline.review.tiers import Tier, tier_of

ITEM = "index.md"


@dataclass(frozen=True)
class Shown:
    """An item in main: its folder, its text, and every file of its own."""

    folder: str
    raw: bytes
    paths: tuple[str, ...]

    @property
    def index(self) -> str:
        """Return the path of its text."""
        return f"{self.folder}/{ITEM}"

    @property
    def kind(self) -> Kind:
        """Return what kind of content it is."""
        return KINDS[self.folder.split("/")[1]]

    @property
    def address(self) -> str:
        """Return its address on the site."""
        return address_of(self.folder)

    @property
    def claim(self) -> Claim:
        """Return what it says of itself."""
        return read_claim(self.raw)


def published(desk: Desk, named: str) -> Shown:
    """Return the item that a person names by folder, file or address.

    Raises UsageError where main holds none of that name, or only what is left of a withdrawn one.
    """
    folder = folder_of(desk.root, named)
    with Objects(desk.root) as objects:
        raw = objects.read(f"{desk.main}:{folder}/{ITEM}") if folder else None
    if raw is None or tier_of(f"{folder}/{ITEM}") is not Tier.CONTENT:
        raise UsageError(f"Tunjuk tulisan yang sudah terbit; {named} tidak ada di main.")
    if rest_of(raw) is not None:
        raise UsageError(f"{named} sudah ditarik; tidak ada lagi yang diubah di sini.")
    return Shown(folder, raw, _own(paths_of(desk.root, desk.main, folder), folder))


def folder_of(root: Path, named: str) -> str:
    """Return the folder of an item that a person names by folder, file or address.

    A name that is none is returned as it is, and will not be found.
    """
    if named.startswith("/") and not Path(named).is_relative_to(root):
        inside = named.strip("/")
        first = inside.partition("/")[0]
        return f"content/{inside}" if first in KINDS else f"content/halaman/{inside}"
    here = root / named if (root / named).exists() else Path.cwd() / named
    try:
        path = os.path.normpath(here)
        inside = Path(path).relative_to(root).as_posix()
    except ValueError:
        inside = Path(named).as_posix()
    return inside.removesuffix(f"/{ITEM}")


def _own(paths: list[str], folder: str) -> tuple[str, ...]:
    """Return an item's files without those of pages that lie below it."""
    below = [path.removesuffix(ITEM) for path in paths if path.endswith(f"/{ITEM}")]
    others = [under for under in below if under != f"{folder}/"]
    return tuple(path for path in paths if not any(path.startswith(each) for each in others))
