"""The page of one item."""

from collections.abc import Iterable
from functools import lru_cache

from pipeline.build.addresses import month_address, year_address
from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.head import Listed
from pipeline.build.compose.menu import HOME, Way
from pipeline.build.compose.search import search_facts
from pipeline.build.compose.structured import item_itself
from pipeline.build.words import month_name
from pipeline.content.item import Item, under_site

_NOT_FOR_SEARCH = ("panggilan",)


def compose_item(desk: Desk, menu: dict[str, Way], item: Item) -> None:
    """Compose an item's page and keep its photos and documents."""
    keep_files(desk, item)
    crumbs = _crumbs(menu, item)
    listed = Listed(item.address, _robots_of(item), item.changed)
    if desk.is_same(listed, _key(desk, menu, item, crumbs)):
        return
    inside = desk.shown_in(item.body, item.photos)
    desk.page(
        _head(desk, menu, item, crumbs),
        item.kind.folder,
        item=item,
        successor=_successor(desk, item),
        replaced=desk.site.replaced_by(item),
        front=item.front,
        body=desk.body(item.address, item.body, item.photos),
        photos=[photo for photo in item.photos if photo.photo.file not in inside],
        below=menu[item.address].entry.items if item.address in menu else (),
    )


def keep_files(desk: Desk, item: Item) -> None:
    """Keep the photos and documents of an item."""
    for photo in item.photos:
        desk.keep_photo(photo)
    for beside in (*(document.beside for document in item.documents), *item.others):
        desk.copies[under_site(beside.path)] = beside.file


def robots_of(items: Iterable[Item]) -> str | None:
    """Return what a page showing `items` tells search engines; a summons names a person."""
    kinds = {item.kind.folder for item in items}
    return None if kinds.isdisjoint(_NOT_FOR_SEARCH) else "noindex"


def _key(desk: Desk, menu: dict[str, Way], item: Item, crumbs: tuple[Crumb, ...]) -> str:
    """Return what an item's page is made from: all of the item, and what it shows of others."""
    below = menu[item.address].entry.items if item.address in menu else ()
    shown = [(entry, desk.summary_of(entry.to)) for entry in below]
    whole, gone = desk.prints.whole(item), desk.hidden_in(item.address, item.body)
    others = [*desk.site.replaced_by(item), *filter(None, (_successor(desk, item),))]
    named = [(each.address, each.front.title, each.day) for each in others]
    way = _told(crumbs)
    return desk.prints.key("item", whole, way, item.address in menu, shown, gone, named)


@lru_cache(maxsize=256)
def _told(crumbs: tuple[Crumb, ...]) -> str:
    """Return the way to a page as one text; a month of pages has the same."""
    return repr(crumbs)


def _successor(desk: Desk, item: Item) -> Item | None:
    """Return the item that took another's place, where readers see it."""
    told = item.front.superseded
    return desk.site.by_address.get(told.by) if told else None


def _robots_of(item: Item) -> str | None:
    """Return what an item's own page tells; who searches shall find what replaced it."""
    return "noindex" if item.afterwards == "superseded" else robots_of((item,))


def _crumbs(menu: dict[str, Way], item: Item) -> tuple[Crumb, ...]:
    way = menu.get(item.address)
    return way.above if way else (HOME, *_way_to(menu, item))


def _head(desk: Desk, menu: dict[str, Way], item: Item, crumbs: tuple[Crumb, ...]) -> PageHead:
    in_menu, image = item.address in menu, _image(desk, item)
    return PageHead(
        address=item.address,
        title=item.front.title,
        description=item.front.summary,
        crumbs=crumbs,
        kind=item.kind.folder,
        robots=_robots_of(item),
        search=search_facts(item),
        image=image,
        changed=item.changed,
        told=tuple(item_itself(desk.config.court, item, image)),
        hide=() if in_menu else ("navigation", "toc"),
    )


def _way_to(menu: dict[str, Way], item: Item) -> tuple[Crumb, ...]:
    if item.kind.folder == "halaman":
        return _pages_above(menu, item)
    top = Crumb(item.kind.list_title, f"/{item.kind.folder}/")
    if not item.kind.dated:
        return (top,)
    year, month = item.day.year, item.day.month
    return (
        top,
        Crumb(str(year), year_address(item.kind.folder, year)),
        Crumb(month_name(month), month_address(item.kind.folder, year, month)),
    )


def _pages_above(menu: dict[str, Way], item: Item) -> tuple[Crumb, ...]:
    parts = item.address.strip("/").split("/")[:-1]
    above = ["/" + "/".join(parts[: count + 1]) + "/" for count in range(len(parts))]
    return tuple(Crumb(menu[at].entry.title, at) for at in above if at in menu)


def _image(desk: Desk, item: Item) -> str | None:
    if not item.photos:
        return None
    shown = desk.fallback(item.photos[0], "/")
    return f"{desk.config.court.url}/{shown['src']}"
