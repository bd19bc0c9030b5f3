"""The menu as composed: which pages it holds, the way to each, and MkDocs' `nav`."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.build.addresses import source_of
from pipeline.build.compose.desk import Crumb
from pipeline.config.menu import MenuEntry

HOME = Crumb("Beranda", "/")


@dataclass(frozen=True)
class Way:
    """One entry of the menu with the steps above it and the entries below it."""

    entry: MenuEntry
    above: tuple[Crumb, ...]


def visible(entries: Sequence[MenuEntry], hidden: Collection[str]) -> tuple[MenuEntry, ...]:
    """Return the menu without pages that readers do not see; what stood below moves up."""
    found: list[MenuEntry] = []
    for entry in entries:
        below = visible(entry.items, hidden)
        if entry.to in hidden:
            found.extend(below)
        else:
            found.append(entry.model_copy(update={"items": below}))
    return tuple(found)


def ways(entries: Sequence[MenuEntry]) -> dict[str, Way]:
    """Return every entry inside the site by its address."""
    return {way.entry.to: way for way in _walk(entries, (HOME,)) if way.entry.to.startswith("/")}


def _walk(entries: Sequence[MenuEntry], above: tuple[Crumb, ...]) -> Iterator[Way]:
    for entry in entries:
        yield Way(entry, above)
        inside = entry.to if entry.to.startswith("/") else None
        yield from _walk(entry.items, (*above, Crumb(entry.title, inside)))


def nav_of(entries: Sequence[MenuEntry]) -> list[dict[str, Any]]:
    """Return the menu in the form of MkDocs' `nav`, each group with its own page first."""
    return [{entry.title: _nav_entry(entry)} for entry in entries]


def _nav_entry(entry: MenuEntry) -> Any:
    own = source_of(entry.to) if entry.to.startswith("/") else entry.to
    return [own, *nav_of(entry.items)] if entry.items else own
