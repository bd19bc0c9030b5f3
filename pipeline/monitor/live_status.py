"""The public page of obligatory information read back, as readers get it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import html


@dataclass(frozen=True)
class LiveItem:
    """One obligation on the page: the word of its state, and the last day of what is there."""

    state: str
    due: dt.date | None = None


@dataclass(frozen=True)
class LiveStatus:
    """What the page says: the day that it was counted for, and its items by their id."""

    day: dt.date
    items: Mapping[str, LiveItem]


def read_status(page: bytes) -> LiveStatus:
    """Return what the page tells programs; raises ValueError where it is another page."""
    try:
        root = html.fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    except (html.etree.ParserError, ValueError) as problem:
        raise ValueError(str(problem)) from problem
    days = root.xpath("//time[@data-per]/@datetime")
    items = {each.get("data-butir"): _item(each) for each in root.xpath("//li[@data-butir]")}
    if not days or not items:
        raise ValueError("the page tells no day or no item")
    return LiveStatus(dt.date.fromisoformat(days[0]), items)


def _item(element: html.HtmlElement) -> LiveItem:
    due = element.get("data-batas")
    return LiveItem(element.get("data-keadaan", ""), dt.date.fromisoformat(due) if due else None)
