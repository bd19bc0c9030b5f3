"""What the site holds for an obligation, as few facts: enough to decide whether it is met."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.content.item import Item, Site
from pipeline.content.kinds import Announcement, PublicInformation
from pipeline.content.placeholder import PLACEHOLDER
from pipeline.register.covered import Span, covered

_FEW_WORDS, _SHORT = 8, 40
_LINE_LEFT_OUT = re.compile(r"^\s*(#|\||```|!\[|\[?ISI\b)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINK = re.compile(r"\]\((https?://|/)")
_PROMISE = re.compile(
    r"\b(segera (hadir|diisi|dilengkapi)|sedang (disusun|disiapkan|dibuat|dilengkapi|diperbarui)"
    r"|dalam (proses|pengembangan|penyusunan)|masih kosong|belum (ada|tersedia)|menyusul"
    r"|akan (diisi|dilengkapi)|under construction|coming soon)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Held:
    """The page that meets an obligation; `documents` is the day of its newest document.

    `covers` is the time that its newest figures or its report are of; `told` whether it says one.
    """

    path: str
    address: str
    title: str
    section: str
    updated: dt.date
    shown: bool = True
    unfilled: bool = False
    silent: bool = False
    linked: bool = True
    documents: dt.date | None = None
    covers: Span | None = None
    told: bool = False


def held_on(site: Site, day: dt.date) -> dict[str, Held]:
    """Return what the site holds on a day, by the id of the obligation.

    Where two items tell the same id, the one that readers see and that changed last counts.
    """
    found: dict[str, Held] = {}
    for obligation, item in _claims(site, day):
        held = held_of(item, day)
        known = found.get(obligation)
        if known is None or _order(held) > _order(known):
            found[obligation] = held
    return found


def _order(held: Held) -> tuple[bool, dt.date, str]:
    return held.shown, held.updated, held.path


def _claims(site: Site, day: dt.date) -> Iterator[tuple[str, Item]]:
    for item in _standing(site.of("informasi"), day):
        if isinstance(item.front, PublicInformation):
            yield item.front.obligation, item
    for item in _standing(site.of("pengumuman"), day):
        named = item.front.obligation if isinstance(item.front, Announcement) else None
        if named and item.state(day) == "public":
            yield named, item


def _standing(items: Iterable[Item], day: dt.date) -> Iterator[Item]:
    """Yield the items that no other one had replaced by the day."""
    for item in items:
        superseded = item.front.superseded
        if superseded is None or superseded.on > day:
            yield item


def held_of(item: Item, day: dt.date) -> Held:
    """Return what one item holds; documents and figures of later days do not count yet."""
    front = item.front
    signed = [document.signed_on for document in front.documents if document.signed_on]
    told = _periods(front) if isinstance(front, PublicInformation) else ()
    return Held(
        path=item.path,
        address=item.address,
        title=front.title,
        section=front.section,
        updated=item.day,
        shown=item.state(day) == "public",
        unfilled=_unfilled(item),
        silent=says_nothing(item),
        linked=_links(item),
        documents=max((each for each in signed if each <= day), default=None),
        covers=_newest(told),
        told=bool(told),
    )


def _unfilled(item: Item) -> bool:
    """Return whether a page says itself that something of it has still to be written."""
    marked = PLACEHOLDER.search(item.body) is not None
    return marked or (isinstance(item.front, PublicInformation) and bool(item.front.to_fill))


def _periods(front: PublicInformation) -> tuple[str, ...]:
    """Return the words that say what time the page covers: those of its figures, or its own."""
    of_figures = tuple(figure.period for figure in front.figures)
    return of_figures or ((front.period,) if front.period else ())


def _newest(told: Iterable[str]) -> Span | None:
    spans = [span for words in told if (span := covered(words)) is not None]
    return max(spans, key=lambda span: (span.last, span.first), default=None)


def _links(item: Item) -> bool:
    front = item.front
    listed = isinstance(front, PublicInformation) and bool(front.links)
    return listed or _LINK.search(item.body) is not None


def says_nothing(item: Item) -> bool:
    """Return whether a page exists and yet tells its reader nothing but headings or a promise."""
    front = item.front
    shown = front.documents or front.photos
    if shown or (isinstance(front, PublicInformation) and (front.figures or front.links)):
        return False
    if _filled_rows(item.body) > 1:
        return False
    lines = [line for line in item.body.splitlines() if not _LINE_LEFT_OUT.match(line)]
    text = " ".join(lines)
    words = len(_WORD.findall(text))
    return words < _FEW_WORDS or (words < _SHORT and _PROMISE.search(text) is not None)


def _filled_rows(body: str) -> int:
    """Return how many rows of tables hold a word or a number in each of two cells, or more."""
    rows = (line.strip().strip("|").split("|") for line in body.splitlines() if "|" in line)
    return sum(sum(any(map(str.isalnum, cell)) for cell in row) > 1 for row in rows)
