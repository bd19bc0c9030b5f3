"""Shelves in a folder of a test's own, as a build opens them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pipeline.build.compose import Tree
from pipeline.build.digests import Digests
from pipeline.build.photos import Developed, develop
from pipeline.build.shelf import Shelf
from pipeline.build.write import write_tree

_NOW = 0  # files of a test are always newer: nothing is remembered of them


def shelf(folder: Path) -> Shelf:
    """Return the shelf at `folder`, with its ledger beside it."""
    return Shelf(folder, folder.with_name(f"{folder.name}.json"))


def digests(folder: Path) -> Digests:
    """Return digests that are kept beside a folder."""
    return Digests(folder.with_name("digests.json"), _NOW)


def developed(
    photos: Iterable[Path], cache: Path, step: Callable[[int, int], None] = lambda *_: None
) -> dict[Path, Developed]:
    """Develop photos as one build does, and keep what was made for the next."""
    opened = shelf(cache)
    found = develop(photos, opened, digests(cache), step)
    opened.save()
    return found


def written(tree: Tree, docs: Path) -> None:
    """Write a composed tree as one build does, and keep what is known for the next."""
    opened = shelf(docs)
    write_tree(tree, opened, digests(docs), shelf(docs.with_name("no photos")))
    opened.save()
