"""What a page tells the theme, as front matter."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.build.addresses import feed_address, relative
from pipeline.build.compose.identity import Node
from pipeline.build.compose.structured import breadcrumbs, graph
from pipeline.build.front import written
from pipeline.config.court import Court

_IN_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'"}


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the home page; `address` is None for a step without a page."""

    title: str
    address: str | None


@dataclass(frozen=True)
class Listed:
    """What the site map for search engines needs of a page."""

    address: str
    robots: str | None
    changed: dt.date | None


@dataclass(frozen=True)
class PageHead:
    """What a page tells the theme: its address, names, way, and what hides.

    `feeds_of` is the section whose feeds the page offers; `told` is what machines are told of the
    page besides the way to it; `changed` is the day that anything it shows last changed.
    """

    address: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...] = ()
    kind: str = "halaman"
    robots: str | None = None
    image: str | None = None
    feeds_of: str | None = None
    told: tuple[Node, ...] = ()
    changed: dt.date | None = None
    hide: tuple[str, ...] = ("navigation", "toc")
    search: Mapping[str, str] | None = None


def front_of(head: PageHead, court: Court) -> str:
    """Return a page's front matter; a page that asks not to be listed tells machines nothing."""
    told: dict[str, Any] = {
        "title": head.title,
        "description": head.description,
        "kind": head.kind,
        "hide": list(head.hide),
        "crumbs": [
            {"title": c.title, "url": c.address and relative(head.address, c.address)}
            for c in head.crumbs
        ],
    }
    more = {"robots": head.robots, "image": head.image, "search": head.search}
    more |= {"feeds": _feeds(head), "schema": None if head.robots else _schema(head, court)}
    told |= {key: value for key, value in more.items() if value}
    return written(told)


def _feeds(head: PageHead) -> str | None:
    return relative(head.address, feed_address("", head.feeds_of)) if head.feeds_of else None


def _schema(head: PageHead, court: Court) -> str | None:
    """Return what machines are told as JSON that may stand in HTML: one text, quickly read."""
    told = graph(*breadcrumbs(court, _steps(head)), *head.told)
    return json.dumps(told, sort_keys=True).translate(_IN_HTML) if told else None


def _steps(head: PageHead) -> list[tuple[str, str]]:
    """Return titles and addresses of the way to a page, itself last; steps outside fall out."""
    above = [(crumb.title, crumb.address) for crumb in head.crumbs]
    inside = [(title, at) for title, at in above if at is not None and at.startswith("/")]
    return [*inside, (head.title, head.address)]
