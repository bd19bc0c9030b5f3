"""The file an item is read from, and the files that lie beside it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipeline.content.fields import Document, Photo
from pipeline.findings import Place
from pipeline.record.yaml_text import positions


@dataclass(frozen=True)
class Source:
    """The file an item was read from, so that a finding can name the line of a key."""

    path: str
    yaml: str

    @cached_property
    def _positions(self) -> dict[tuple[str | int, ...], tuple[int, int]]:
        return positions(self.yaml)

    def place(self, *key: str | int) -> Place:
        """Return the place of a key such as `"photos", 2, "alt"`, or of the nearest one above."""
        while key not in self._positions:
            key = key[:-1]
        line, column = self._positions[key]
        return Place(self.path, line + 1, column)


@dataclass(frozen=True)
class Beside:
    """A file beside an item: `path` from the court's folder, `file` on this machine, in bytes."""

    path: str
    file: Path
    size: int


@dataclass(frozen=True)
class PhotoFile:
    """A photo that an item lists and that exists."""

    photo: Photo
    beside: Beside
    source: Source
    index: int

    @property
    def place(self) -> Place:
        """Return where the item lists the photo."""
        return self.source.place("photos", self.index)


@dataclass(frozen=True)
class DocumentFile:
    """A document that an item lists and that exists."""

    document: Document
    beside: Beside
    source: Source
    index: int

    @property
    def place(self) -> Place:
        """Return where the item lists the document."""
        return self.source.place("documents", self.index)
