"""What RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 ask of a feed, as far as ours use them."""

import datetime as dt
import email.utils
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)
ATOM = "{http://www.w3.org/2005/Atom}"


def atom_faults(feed: ET.Element) -> Iterator[str]:
    """Yield what a feed lacks of RFC 4287, sections 4.1.1, 4.1.2 and 3.3."""
    entries = feed.findall(f"{ATOM}entry")
    if feed.tag != f"{ATOM}feed":
        yield "root"
    authored = all(entry.find(f"{ATOM}author") is not None for entry in entries)
    if not (entries and authored) and feed.find(f"{ATOM}author") is None:
        yield "author"
    for owner in (feed, *entries):
        yield from _missing(owner, (f"{ATOM}id", f"{ATOM}title", f"{ATOM}updated"))
        for name in ("updated", "published"):
            yield from (f"{name} date" for told in owner.findall(ATOM + name) if not _rfc3339(told))
        for link in owner.findall(f"{ATOM}link"):
            if not is_absolute(link.get("href")):
                yield "link"
    yield from _repeated([entry.findtext(f"{ATOM}id") for entry in entries])


def rss_faults(rss: ET.Element) -> Iterator[str]:
    """Yield what a feed lacks of RSS 2.0."""
    channel = rss.find("channel")
    if rss.tag != "rss" or channel is None:
        yield "root"
        return
    yield from _missing(channel, ("title", "link", "description"))
    for item in channel.findall("item"):
        if item.find("title") is None and item.find("description") is None:
            yield "title or description"
    for told in (*channel.iter("pubDate"), *channel.iter("lastBuildDate")):
        if not _rfc2822(told):
            yield "date"
    for link in channel.iter("link"):
        if not is_absolute(link.text):
            yield "link"
    yield from _repeated([item.findtext("guid") for item in channel.findall("item")])


def json_faults(feed: dict[str, Any]) -> Iterator[str]:
    """Yield what a feed lacks of JSON Feed 1.1."""
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "version"
    for key in ("title", "items"):
        if not feed.get(key):
            yield key
    for key in ("home_page_url", "feed_url"):
        if not is_absolute(feed.get(key)):
            yield key
    items = feed.get("items", [])
    for item in items:
        yield from _json_item_faults(item)
    yield from _repeated([item.get("id") for item in items])


def _json_item_faults(item: dict[str, Any]) -> Iterator[str]:
    if not isinstance(item.get("id"), str):
        yield "id"
    if not (item.get("content_html") or item.get("content_text")):
        yield "content"
    for key in ("date_published", "date_modified"):
        if dt.datetime.fromisoformat(item[key]).tzinfo is None:
            yield key
    if not is_absolute(item["url"]) or not all(isinstance(tag, str) for tag in item["tags"]):
        yield "url or tags"


def is_absolute(address: str | None) -> bool:
    """Return whether an address names its scheme and its host."""
    parts = urlsplit((address or "").strip())
    return bool(parts.scheme and parts.netloc)


def _missing(owner: ET.Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        found = owner.findall(name)
        if not found:
            yield f"no {name.rpartition('}')[2]}"
        elif len(found) > 1:
            yield f"{name.rpartition('}')[2]} twice"


def _repeated(ids: list[str | None]) -> Iterator[str]:
    if len(ids) != len(set(ids)):
        yield "id twice"


def _rfc3339(told: ET.Element) -> bool:
    text = told.text or ""
    try:
        return bool(_RFC3339.fullmatch(text)) and dt.datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def _rfc2822(told: ET.Element) -> bool:
    try:
        return email.utils.parsedate_to_datetime(told.text or "").tzinfo is not None
    except ValueError:
        return False
