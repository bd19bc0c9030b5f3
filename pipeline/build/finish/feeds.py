"""Feeds of the newest items: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1."""

import datetime as dt
import json
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import feedgenerator

from pipeline.build.newest import newest
from pipeline.config.court import Court
from pipeline.content.item import Item, Site

FOLDER = "umpan"


def feeds(site: Site, court: Court) -> dict[str, bytes]:
    """Return the feed files by path; a site without dated items has none."""
    items = newest(site)
    if not items:
        return {}
    return {
        f"{FOLDER}/rss.xml": _xml(feedgenerator.Rss201rev2Feed, "rss.xml", items, court),
        f"{FOLDER}/atom.xml": _xml(feedgenerator.Atom1Feed, "atom.xml", items, court),
        f"{FOLDER}/feed.json": _json(items, court),
    }


def _moment(day: dt.date, court: Court) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), ZoneInfo(court.time_zone))


def _xml(
    form: type[feedgenerator.SyndicationFeed], name: str, items: Sequence[Item], court: Court
) -> bytes:
    feed = form(
        title=court.name,
        link=f"{court.url}/",
        description=f"Berita dan pengumuman {court.name}",
        language="id",
        feed_url=f"{court.url}/{FOLDER}/{name}",
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
            updateddate=_moment(last_change(item), court),
            author_name=court.sections[item.front.section].name,
            categories=item.front.tags,
        )
    written: str = feed.writeString("utf-8")
    return written.encode()


def _json(items: Sequence[Item], court: Court) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": court.name,
        "home_page_url": f"{court.url}/",
        "feed_url": f"{court.url}/{FOLDER}/feed.json",
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
        "date_modified": _moment(last_change(item), court).isoformat(),
        "authors": [{"name": court.sections[item.front.section].name}],
        "tags": list(item.front.tags),
    }


def last_change(item: Item) -> dt.date:
    """Return the day an item last changed for readers: its own day, or its last correction."""
    return max([item.day, *(correction.date for correction in item.front.corrections)])
