"""What machines are told of a page, in the words of schema.org (JSON-LD 1.1).

Pure: each function returns fresh dictionaries, which travel in the page's front matter; the theme
writes them out. A summons names a person and is told to no machine.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from pipeline.build.compose.identity import CONTEXT, Node, reference
from pipeline.config.court import Court
from pipeline.config.hours import clock
from pipeline.content.beside import DocumentFile
from pipeline.content.item import Item
from pipeline.content.kinds import Event, PublicInformation

_NEWS = ("berita", "peliputan")
_TABLES = {
    "csv": "text/csv",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_MEDIA_TYPES = {"pdf": "application/pdf", "txt": "text/plain", **_TABLES}


def graph(*nodes: Node) -> Node | None:
    """Return the nodes of one page as one JSON-LD document; None where there is nothing to tell."""
    return {"@context": CONTEXT, "@graph": list(nodes)} if nodes else None


def breadcrumbs(court: Court, steps: Sequence[tuple[str, str]]) -> Iterator[Node]:
    """Yield the way to a page, from titles and addresses; the page itself comes last."""
    if len(steps) > 1:
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": at,
                    "name": title,
                    "item": f"{court.url}{address}",
                }
                for at, (title, address) in enumerate(steps, 1)
            ],
        }


def item_itself(court: Court, item: Item, image: str | None) -> Iterator[Node]:
    """Yield what an item is, where schema.org has a word for it."""
    if item.kind.folder in _NEWS:
        yield _news(court, item, image)
    elif isinstance(item.front, Event):
        yield _event(court, item, item.front, image)
    elif isinstance(item.front, PublicInformation) and item.documents:
        yield _information(court, item)


def _news(court: Court, item: Item, image: str | None) -> Node:
    address = f"{court.url}{item.address}"
    told: Node = {
        "@type": "NewsArticle",
        "@id": f"{address}#berita",
        "headline": item.front.title,
        "description": item.front.summary,
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": "id",
        "datePublished": item.day.isoformat(),
        "dateModified": item.changed.isoformat(),
        "author": {"@type": "Organization", "name": court.sections[item.front.section].name},
        "publisher": reference(court),
        "keywords": list(item.front.tags),
        "correction": [correction.text for correction in item.front.corrections],
        "image": image,
    }
    return _filled(told)


def _event(court: Court, item: Item, front: Event, image: str | None) -> Node:
    told: Node = {
        "@type": "Event",
        "@id": f"{court.url}{item.address}#agenda",
        "name": front.title,
        "description": front.summary,
        "url": f"{court.url}{item.address}",
        "inLanguage": "id",
        "startDate": _moment(front.starts, court),
        "endDate": _moment(front.ends, court) if front.ends else None,
        "location": {"@type": "Place", "name": front.place},
        "organizer": reference(court),
        "image": image,
    }
    return _filled(told)


def _information(court: Court, item: Item) -> Node:
    address = f"{court.url}{item.address}"
    return {
        "@type": "WebPage",
        "@id": f"{address}#halaman",
        "name": item.front.title,
        "description": item.front.summary,
        "url": address,
        "inLanguage": "id",
        "dateModified": item.changed.isoformat(),
        "publisher": reference(court),
        "hasPart": [_part(court, item, known) for known in item.documents],
    }


def _part(court: Court, item: Item, known: DocumentFile) -> Node:
    """Return a document, or a table as a data set that can be downloaded."""
    url, signed = f"{court.url}{item.address}{known.document.file}", known.document.signed_on
    told: Node = {
        "name": known.document.title,
        "url": url,
        "identifier": known.document.number,
        "dateCreated": signed.isoformat() if signed else None,
    }
    if _ending(known) in _TABLES:
        told |= _data_set(court, item) | {"distribution": _file("DataDownload", url, known)}
    else:
        told |= {"@type": "DigitalDocument", "associatedMedia": _file("MediaObject", url, known)}
    return _filled(told)


def _data_set(court: Court, item: Item) -> Node:
    return {
        "@type": "Dataset",
        "description": item.front.summary,
        "creator": reference(court),
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "dateModified": item.changed.isoformat(),
    }


def _file(kind: str, url: str, known: DocumentFile) -> Node:
    told: Node = {
        "@type": kind,
        "contentUrl": url,
        "encodingFormat": _MEDIA_TYPES.get(_ending(known)),
        "contentSize": f"{known.beside.size} B",
        "sha256": known.document.sha256,
    }
    return _filled(told)


def _ending(known: DocumentFile) -> str:
    return known.document.file.rpartition(".")[2]


def _moment(written: str, court: Court) -> str:
    """Return `2026-12-01 08.30` as the court's clock shows it, with the distance from UTC."""
    day, time = written.split(" ")
    zone = ZoneInfo(court.time_zone)
    return dt.datetime.combine(dt.date.fromisoformat(day), clock(time), zone).isoformat()


def _filled(node: Node) -> Node:
    """Return a node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}
