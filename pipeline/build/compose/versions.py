"""Documents and the versions they replaced: readers find the current one first."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.content.beside import DocumentFile
from pipeline.content.item import Item


@dataclass(frozen=True)
class Versions:
    """A document that nothing replaces, and those it replaced, newest first."""

    current: DocumentFile
    earlier: tuple[DocumentFile, ...]


def versions_of(item: Item) -> tuple[Versions, ...]:
    """Return the documents of an item with their earlier versions; each stands exactly once."""
    by_file = {known.document.file: known for known in item.documents}
    replaced = {known.document.replaces for known in item.documents}
    return tuple(
        Versions(known, tuple(_before(known, by_file)))
        for known in item.documents
        if known.document.file not in replaced
    )


def _before(known: DocumentFile, by_file: dict[str, DocumentFile]) -> Iterator[DocumentFile]:
    older = by_file.get(known.document.replaces or "")
    if older is not None:
        yield older
        yield from _before(older, by_file)
