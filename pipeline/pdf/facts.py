"""The facts of one PDF: its structure, its pages, and what a reader of the site cannot see."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

# Shorter text beside a scan is a stamp or a page number, not a text layer.
FEWEST_LETTERS = 8
_SCAN_SHARE = 0.5


class Mark(StrEnum):
    """One thing that a PDF may hold besides its pages; ISO 32000-2 names each."""

    ENCRYPTED = "encrypted"
    REPAIRED = "repaired"
    OLDER_VERSIONS = "older_versions"
    TRAILING_BYTES = "trailing_bytes"
    SCRIPT = "script"
    LAUNCH = "launch"
    SENDS = "sends"
    REMOTE = "remote"
    AUTOMATIC = "automatic"
    EMBEDDED = "embedded"
    PORTFOLIO = "portfolio"
    MULTIMEDIA = "multimedia"
    COMMENT = "comment"
    REDACTION = "redaction"
    THUMBNAIL = "thumbnail"
    PRIVATE_DATA = "private_data"
    ATTACHED_METADATA = "attached_metadata"
    PICTURE_METADATA = "picture_metadata"
    FORM = "form"
    XFA = "xfa"
    XFA_ONLY = "xfa_only"
    LAYERS = "layers"
    HIDDEN_LAYER = "hidden_layer"
    SIGNED = "signed"
    CHANGED_AFTER_SIGNING = "changed_after_signing"
    TAGGED = "tagged"


@dataclass(frozen=True)
class Names:
    """What the metadata tell of people and programs; `others` are the keys of everything else."""

    title: str = ""
    author: str = ""
    program: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Structure:
    """A PDF without its pages' content.

    `pdfa` and `pdfua` are what the file claims of itself, such as "2b" and "1"; `pdfa_faults` is
    what a basic look holds against the claim, which is no validation. `texts` are the words that
    stand outside the pages: bookmarks, notes, field values, alternative texts.
    """

    pages: int
    marks: frozenset[Mark]
    names: Names
    language: str = ""
    pdfa: str = ""
    pdfua: str = ""
    pdfa_faults: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """One page: its size in points, its text, and what lies on it but cannot be seen.

    `picture` is the share of the page under its largest picture; `hidden` are words that leave no
    trace on the page as drawn; `covered_picture` tells of a dark box drawn over a scan.
    """

    width: float
    height: float
    text: str
    picture: float = 0.0
    hidden: tuple[str, ...] = ()
    covered_picture: bool = False

    @property
    def scanned_only(self) -> bool:
        """Return whether the page is a picture whose words no program can read."""
        letters = sum(letter.isalnum() for letter in self.text)
        return self.picture >= _SCAN_SHARE and letters < FEWEST_LETTERS


@dataclass(frozen=True)
class Pdf:
    """A PDF that was read whole."""

    structure: Structure
    pages: tuple[Page, ...]

    def has(self, mark: Mark) -> bool:
        """Return whether the structure bears a mark."""
        return mark in self.structure.marks

    @property
    def without_text(self) -> tuple[int, ...]:
        """Return the numbers of the pages, from 1, that are pictures without text."""
        return tuple(n for n, page in enumerate(self.pages, start=1) if page.scanned_only)


Why = Literal["password", "corrupt", "no_pages", "odd_size", "too_complex", "not_finished"]


@dataclass(frozen=True)
class Unread:
    """A PDF that could not be read, which is never the same as one with nothing wrong."""

    why: Why


Reading = Pdf | Unread
