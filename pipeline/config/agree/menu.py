"""Checks of menu.yml: three levels at most, each address once."""

from collections.abc import Iterator

from pipeline.config.complaint import Complaint
from pipeline.config.menu import DEEPEST, Menu, MenuEntry

Where = tuple[str | int, ...]


def _entries(
    entries: tuple[MenuEntry, ...], where: Where, level: int
) -> Iterator[tuple[Where, int, MenuEntry]]:
    for index, entry in enumerate(entries):
        here = (*where, index)
        yield here, level, entry
        yield from _entries(entry.items, (*here, "items"), level + 1)


def menu_too_deep(menu: Menu) -> Iterator[Complaint]:
    """Yield the entries that open a fourth level; readers lose their way, and so do keyboards."""
    for where, level, _ in _entries(menu.menu, ("menu",), 1):
        if level == DEEPEST + 1:
            message = f"Naikkan menu ini: paling banyak {DEEPEST} tingkat."
            yield Complaint("menu", where, message)


def address_twice(menu: Menu) -> Iterator[Complaint]:
    """Yield addresses that stand in the menu twice."""
    titles: dict[str, str] = {}
    for where, _, entry in _entries(menu.menu, ("menu",), 1):
        if entry.to in titles:
            message = (
                f"Alamat {entry.to} sudah ada di menu `{titles[entry.to]}`. Hapus salah satunya."
            )
            yield Complaint("menu", (*where, "to"), message)
        titles.setdefault(entry.to, entry.title)


CHECKS = (menu_too_deep, address_twice)
