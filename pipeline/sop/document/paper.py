"""A document on paper: columns, pages and heights in points, as what the Typst file is given.

A4 across. How high the words of a row are is measured by Typst; everything else is decided here.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

from pipeline.sop.chart import WIDTH, Row, Shape
from pipeline.sop.chart.values import LINE_HEIGHT
from pipeline.sop.document.facts import Document, Line
from pipeline.sop.document.geometry import head_of, outline_of, words_of
from pipeline.sop.told import SIGNED

_MM = 72 / 25.4
PAGE, MARGIN = (297 * _MM, 210 * _MM), 11 * _MM
_INSIDE = PAGE[0] - 2 * MARGIN
_NUMBER, _WIDEST, _ALL = 8 * _MM, 24 * _MM, 104 * _MM
_SHARES = (0.37, 0.21, 0.11, 0.18, 0.13)
# Rows must not touch the edge of the page by a rounding.
_SPARE = 4.0

Redraw = Callable[[Sequence[int]], Document]


@dataclass(frozen=True)
class Heights:
    """What Typst measured: the words of each row, and the heading of the table."""

    rows: tuple[float, ...]
    head: float


@dataclass(frozen=True)
class Imprint:
    """Whose document it is, and of which day (PDF/A asks for one)."""

    court: str
    day: dt.date


def widths(columns: int) -> tuple[float, ...]:
    """Return the widths of all columns of the table, in points."""
    each = min(_WIDEST, _ALL / columns)
    rest = _INSIDE - _NUMBER - each * columns
    activity, *others = (share * rest for share in _SHARES)
    return (_NUMBER, activity, *[each] * columns, *others)


def unit(columns: int) -> float:
    """Return how long a unit of the drawing is, in points."""
    return widths(columns)[2] / WIDTH


def paged(redraw: Redraw, heights: Heights) -> tuple[Document, tuple[tuple[Line, ...], ...]]:
    """Return the document drawn for its pages, and the rows of each page.

    A break adds connectors and so makes rows higher; the page that it made too full is broken
    earlier, and what followed is laid anew. Each page only ever gets shorter, so this ends.
    """
    breaks: tuple[int, ...] = ()
    while True:
        document = redraw(breaks)
        more = _first_too_many(document, heights, breaks)
        if more is None:
            return document, _cut(document.lines, breaks)
        breaks = (*(first for first in breaks if first < more), more)


def _first_too_many(document: Document, heights: Heights, breaks: Sequence[int]) -> int | None:
    """Return the first step that its page has no room for; one that stands alone may stay."""
    room = PAGE[1] - 2 * MARGIN - heights.head - _SPARE
    used = 0.0
    for line in document.lines:
        height = height_of(document, line, heights)
        begins = line.number == 1 or line.number in breaks
        used = height if begins else used + height
        if used > room and not begins:
            return line.number
    return None


def _cut(lines: Sequence[Line], breaks: Sequence[int]) -> tuple[tuple[Line, ...], ...]:
    edges = [0, *(first - 1 for first in breaks), len(lines)]
    return tuple(tuple(lines[a:b]) for a, b in pairwise(edges))


def height_of(document: Document, line: Line, heights: Heights) -> float:
    """Return the height of a row: that of its words, or that of its drawing."""
    drawn = line.row.height * unit(len(document.columns))
    return max(drawn, heights.rows[line.number - 1])


def to_measure(document: Document, imprint: Imprint) -> dict[str, Any]:
    """Return what Typst needs to measure the words of a document."""
    return _told(document, imprint) | {"rows": [_words(line) for line in document.lines]}


def to_set(
    document: Document,
    pages: Sequence[Sequence[Line]],
    heights: Heights,
    imprint: Imprint,
) -> dict[str, Any]:
    """Return what Typst needs to set a document."""
    shown = [[_row(document, line, heights) for line in page] for page in pages]
    rows = [_words(line) for line in document.lines]
    return _told(document, imprint) | {"rows": rows, "pages": shown}


def _told(document: Document, imprint: Imprint) -> dict[str, Any]:
    names = ("title", "notice", "identity", "sections", "columns", "total", "explanations", "notes")
    return {
        **{name: getattr(document, name) for name in names},
        "court": imprint.court,
        "day": (imprint.day.year, imprint.day.month, imprint.day.day),
        "description": f"Langkah, pelaksana, waktu, dan diagram alir {document.title}.",
        "signed": SIGNED,
        "emblem_alt": f"Lambang {imprint.court}",
        "basis": [asdict(each) for each in document.basis],
        "widths": widths(len(document.columns)),
        "unit": unit(len(document.columns)),
        "line": LINE_HEIGHT,
        "page": {"width": PAGE[0], "height": PAGE[1], "margin": MARGIN},
    }


def _words(line: Line) -> dict[str, Any]:
    names = ("number", "activity", "performers", "way", "requirements", "time", "output", "notes")
    return {name: getattr(line, name) for name in names}


def _row(document: Document, line: Line, heights: Heights) -> dict[str, Any]:
    height = height_of(document, line, heights)
    return {**_words(line), **_drawing(line.row), "height": height}


def _drawing(row: Row) -> Mapping[str, Any]:
    return {
        "lines": [(line.x1, line.y1, line.x2, line.y2) for line in row.lines],
        "heads": [head_of(line) for line in row.lines if line.arrow],
        "shapes": [_shape(shape) for shape in row.shapes],
    }


def _shape(shape: Shape) -> dict[str, Any]:
    return {
        "form": shape.form.value,
        "left": shape.x - shape.width / 2,
        "top": shape.y - shape.height / 2,
        "width": shape.width,
        "height": shape.height,
        "corners": outline_of(shape),
        "words": words_of(shape),
        "dashed": shape.unknown,
    }
