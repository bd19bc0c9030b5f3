"""Feeds of the newest items, of the whole site and of each section.

RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

from pipeline.build.addresses import feed_address, section_address
from pipeline.build.compose.memory import fingerprint
from pipeline.build.ground import of_program
from pipeline.build.newest import newest, newest_of_sections
from pipeline.config.court import Court
from pipeline.content.item import Item, Site


@dataclass(frozen=True)
class _Feed:
    """What one feed is of: the whole site, or one section with its list page."""

    title: str
    description: str
    page: str
    section: str | None = None

    def url(self, court: Court, name: str) -> str:
        return court.url + feed_address(name, self.section)


@dataclass(frozen=True)
class FeedFile:
    """One file of a feed: its path, the key of all that it is made from, and how it is written."""

    path: str
    key: str
    write: Callable[[], bytes]


def feeds(site: Site, court: Court) -> list[FeedFile]:
    """Return the feed files; without dated items there are none."""
    whole = _Feed(court.name, f"Berita dan pengumuman {court.name}", "/")
    carried = [(whole, newest(site))]
    for section, items in newest_of_sections(site).items():
        carried.append((_of_section(section, court), items))
    return [file for feed, items in carried if items for file in _files(feed, items, court)]


def _of_section(section: str, court: Court) -> _Feed:
    name = court.sections[section].name
    title = f"{name} - {court.name}"
    description = f"Berita dan pengumuman {name}, {court.name}"
    return _Feed(title, description, section_address(section), section)


def _files(feed: _Feed, items: Sequence[Item], court: Court) -> Iterator[FeedFile]:
    key = fingerprint(of_program(), repr(feed), repr([_told(item, court) for item in items]))
    for name, write in (("rss.xml", _xml), ("atom.xml", _xml), ("feed.json", _json)):
        url = feed.url(court, name)
        path = feed_address(name, feed.section).lstrip("/")
        yield FeedFile(path, fingerprint(key, url), partial(write, feed, url, items, court))


def _told(item: Item, court: Court) -> tuple[object, ...]:
    """Return all that a feed tells of an item, as plain values."""
    front, days = item.front, (item.day, item.changed)
    section = court.sections[front.section].name
    moments = [_moment(day, court).isoformat() for day in days]
    return item.address, front.title, front.summary, section, tuple(front.tags), moments


def _moment(day: dt.date, court: Court) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), ZoneInfo(court.time_zone))


def _xml(told: _Feed, url: str, items: Sequence[Item], court: Court) -> bytes:
    # Few builds write a feed, and what writes it takes long to load.
    from feedgenerator import Atom1Feed, Rss201rev2Feed

    feed = (Rss201rev2Feed if url.endswith("rss.xml") else Atom1Feed)(
        title=told.title,
        link=f"{court.url}{told.page}",
        description=told.description,
        language="id",
        feed_url=url,
    )
    for item in items:
        address = f"{court.url}{item.address}"
        feed.add_item(
            title=item.front.title,
            link=address,
            description=item.front.summary,
            unique_id=address,
            unique_id_is_permalink=True,
            pubdate=_moment(item.day, court),
            updateddate=_moment(item.changed, court),
            author_name=court.sections[item.front.section].name,
            categories=item.front.tags,
        )
    written: str = feed.writeString("utf-8")
    return written.encode()


def _json(told: _Feed, url: str, items: Sequence[Item], court: Court) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": told.title,
        "home_page_url": f"{court.url}{told.page}",
        "feed_url": url,
        "language": "id",
        "items": [_json_item(item, court) for item in items],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _json_item(item: Item, court: Court) -> dict[str, object]:
    address = f"{court.url}{item.address}"
    return {
        "id": address,
        "url": address,
        "title": item.front.title,
        "content_text": item.front.summary,
        "date_published": _moment(item.day, court).isoformat(),
        "date_modified": _moment(item.changed, court).isoformat(),
        "authors": [{"name": court.sections[item.front.section].name}],
        "tags": list(item.front.tags),
    }
