"""Pages that another part of the program made, and compose only frames and places.

A page tells by a short print what it was made from; its words are asked for only where the last
build did not leave the same page.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from pipeline.build.addresses import source_of
from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.head import Listed
from pipeline.build.compose.menu import HOME, Way
from pipeline.config.menu import MenuEntry


@dataclass(frozen=True)
class Words:
    """What a page says: its title, one sentence about it, and its body as HTML."""

    title: str
    summary: str
    body: str


@dataclass(frozen=True)
class Handed:
    """A page at an address, made from what `print` stands for; `below` are the pages above it.

    `listed` is the title by which the page at the end of `below` leads here; empty: it does not.
    `name` is what index and site map call it, and `mark` tells it from others of that name; empty:
    they leave it out.
    """

    address: str
    print: str
    words: Callable[[], Words]
    below: tuple[Crumb, ...]
    listed: str = ""
    name: str = ""
    mark: str = ""


def with_handed(menu: Mapping[str, Way], pages: Sequence[Handed]) -> dict[str, Way]:
    """Return the menu's entries with the pages that theirs lead to."""
    found = dict(menu)
    for page in pages:
        above = page.below[-1].address
        if page.listed and above in found:
            way = found[above]
            entry = MenuEntry(title=page.listed, to=page.address)
            items = (*way.entry.items, entry)
            found[above] = replace(way, entry=way.entry.model_copy(update={"items": items}))
    return found


def compose_handed(
    desk: Desk, menu: Mapping[str, Way], pages: Sequence[Handed]
) -> tuple[Handed, ...]:
    """Compose the pages and return them; where an item stands at the address, the item stays."""
    placed = tuple(page for page in pages if source_of(page.address) not in desk.composed)
    for page in placed:
        first = page.below[0].address or ""
        above = menu[first].above if first in menu else (HOME,)
        crumbs = (*above, *page.below)
        listed = Listed(page.address, None, None)
        if not desk.is_same(listed, desk.prints.key("handed", page.print, page.address, crumbs)):
            said = page.words()
            head = PageHead(page.address, said.title, said.summary, crumbs, kind="sop")
            desk.page(head, "handed", body=Markup(said.body))  # noqa: S704
    return placed
