"""Which pages have to be rendered: those whose HTML would rest on something that has changed.

A page's HTML rests on its source, on the ground (configuration, menu, theme, program, versions),
and on whether each file that its links ask for is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from pipeline.build.shelf import Made


class Why(StrEnum):
    """Why a page is rendered, or is not."""

    SAME = "same"
    NEW = "new"
    SOURCE = "source"
    GROUND = "ground"
    LINKS = "links"


class Notes(NamedTuple):
    """What is kept of a rendered page: ground, source, links that were there or not, findings."""

    ground: str
    source: str
    found: list[str]
    absent: list[str]
    seen: Any


@dataclass(frozen=True)
class Tree:
    """The composed tree as the renderer meets it: sha256 by path, and the ground of all pages."""

    digests: Mapping[str, str]
    ground: str

    @property
    def pages(self) -> list[str]:
        """Return the sources of pages, in order."""
        return sorted(path for path in self.digests if is_page(path))


def is_page(path: str) -> bool:
    """Return whether a file of the tree is rendered; every other file is taken as it is."""
    return path.endswith(".md")


def html_of(path: str) -> str:
    """Return where the HTML of a page's source lies: each source is an index.md."""
    return f"{path.removesuffix('.md')}.html"


def why(path: str, tree: Tree, made: Made | None, paths: frozenset[str]) -> Why:
    """Return why a page has to be rendered, given what is known of its HTML."""
    if made is None or made.notes is None:
        return Why.NEW
    notes = Notes(*made.notes)
    if notes.ground != tree.ground:
        return Why.GROUND
    if notes.source != tree.digests[path]:
        return Why.SOURCE
    if not paths.issuperset(notes.found) or not paths.isdisjoint(notes.absent):
        return Why.LINKS
    return Why.SAME
