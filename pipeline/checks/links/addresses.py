"""The addresses of the site: items, the files beside them, and the lists made from them."""

from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import unquote, urljoin, urlsplit

from pipeline.content.item import Item
from pipeline.content.kinds import KINDS

_ALWAYS = (
    *("/", "/informasi/", "/informasi/dip/", "/status-informasi/"),
    *("/cari/", "/indeks/", "/peta-situs/", "/tag/", "/bagian/"),
)


def with_lists(made: Iterable[Iterable[str]]) -> frozenset[str]:
    """Return every address of a site of these items, each given by the addresses it makes."""
    lists = (f"/{kind.folder}/" for kind in KINDS.values() if kind.dated)
    return frozenset(chain(_ALWAYS, lists, *made))


def made_by(item: Item) -> Iterator[str]:
    """Yield the addresses an item makes: its own, those of its files, the lists that name it."""
    yield item.address
    for file in (*(p.beside for p in item.photos), *(d.beside for d in item.documents)):
        yield item.address + file.path.removeprefix(f"{item.folder}/")
    for file in item.others:
        yield item.address + file.path.removeprefix(f"{item.folder}/")
    if item.kind.dated:
        day = item.day
        yield f"/{item.kind.folder}/{day.year}/"
        yield f"/{item.kind.folder}/{day.year}/{day.month:02}/"
    yield from (f"/tag/{tag}/" for tag in item.front.tags)
    yield f"/bagian/{item.front.section}/"


def inside(target: str, base: str, court_url: str) -> str | None:
    """Return where a link on the page `base` leads within the site, or None if it leads out.

    `court_url` is the site's own address; a link that writes it out in full leads inside too.
    """
    try:
        parts = urlsplit(urljoin(court_url + base, target.strip()))
    except ValueError:
        return None
    own = urlsplit(court_url)
    if parts.scheme not in ("http", "https") or parts.hostname != own.hostname:
        return None
    return unquote(parts.path) or "/"
