"""What comes of one file: a result that is fit to publish, or the reason why there is none."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.content.receipt import Box, Removed
from pipeline.findings import Finding, Place
from pipeline.intake.kinds import FileType


@dataclass(frozen=True)
class Source:
    """A file that came in: `file` holds its bytes, `shown` is its name as the person knows it.

    `words` are the captions or the transcript that lay beside it.
    """

    file: Path
    shown: str
    type: FileType
    size: int
    sha256: str
    words: Path | None = None

    @property
    def place(self) -> Place:
        """Return where a finding about the file is."""
        return Place(self.shown)


@dataclass(frozen=True)
class Wishes:
    """What the person asks for: parts of a picture to cover, in pixels of the upright picture as
    it came in; the title of a document; and to have pages read by machine (`scan`).
    """

    covers: tuple[Box, ...] = ()
    title: str | None = None
    scan: bool = False


@dataclass(frozen=True)
class Made:
    """A result in the work folder; `ending` has no dot, `told` blocks nothing."""

    file: Path
    type: str
    ending: str
    removed: tuple[Removed, ...] = ()
    told: tuple[Finding, ...] = ()
    covered: tuple[Box, ...] = ()
    width: int | None = None
    height: int | None = None
    pages: int | None = None
    likeness: str | None = None
    taken: dt.date | None = None
    tools: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Refused:
    """Why nothing came of a file; the finding blocks."""

    finding: Finding


Outcome = Made | Refused
