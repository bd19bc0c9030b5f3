"""Procedures as filed under site_config/sop/: each with its text, so that a line can be named."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.paths import PROCEDURES
from pipeline.record.yaml_text import positions
from pipeline.registry import Told
from pipeline.sop.procedure import Procedure
from pipeline.sop.regulations import Regulation

FOLDER = PROCEDURES


@dataclass(frozen=True)
class Filed:
    """One procedure, and the file it was read from; `path` counts from the court's folder."""

    path: str
    text: str
    procedure: Procedure

    @cached_property
    def _places(self) -> dict[tuple[str | int, ...], tuple[int, int]]:
        return positions(self.text)

    def place(self, *key: str | int) -> tuple[int, int]:
        """Return line and column of a key, or of the nearest one above it in the file."""
        while key not in self._places:
            key = key[:-1]
        return self._places[key]

    def told(self, message: str, *key: str | int) -> Told:
        """Return a message at the place of a key, such as `"steps", 2, "time"`."""
        return Told(message, *self.place(*key))


@dataclass(frozen=True)
class Library:
    """Every procedure of the court, sorted by id, and the regulations that they rest on."""

    files: tuple[Filed, ...]
    regulations: Mapping[str, Regulation]

    @cached_property
    def by_id(self) -> Mapping[str, Procedure]:
        """Return the procedures by their id."""
        return {each.procedure.id: each.procedure for each in self.files}


@dataclass(frozen=True)
class Known:
    """What a rule about procedures may know besides the one it looks at."""

    library: Library
    as_of: dt.date
