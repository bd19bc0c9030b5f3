"""The public page of a procedure, and the list of all, as HTML for the body of a page.

The drawing is hidden from those who cannot see it; the same flow stands in words in every row. It
needs no script and no style of its own: widths are attributes, colours come from the theme.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import jinja2

from pipeline.sop.chart import WIDTH, Line, Shape
from pipeline.sop.document.facts import document_of
from pipeline.sop.document.geometry import head_of, outline_of, words_of
from pipeline.sop.procedure import Procedure
from pipeline.sop.regulations import Regulation
from pipeline.sop.told import plain_title, total
from pipeline.templates import templates_in

_BASE = 10.5


def page_of(procedure: Procedure, regulations: Mapping[str, Regulation], court: str) -> str:
    """Return the body of a procedure's page on the site of `court` (its name)."""
    document = document_of(procedure, regulations, court)
    return _environment().get_template("page.html.j2").render(document=document)


def list_of(procedures: Iterable[Procedure]) -> str:
    """Return the body of the page that lists the procedures by title."""
    rows = sorted((plain_title(p), p.id, len(p.steps), total(p)) for p in procedures)
    return _environment().get_template("list.html.j2").render(rows=rows)


@cache
def _environment() -> jinja2.Environment:
    environment = templates_in(Path(__file__).parent)
    environment.globals |= {"WIDTH": int(WIDTH), "outline": _outline, "lines_of": _lines_of}
    environment.filters |= {"n": _number, "head": _head, "y2": _lower}
    return environment


def _number(value: float) -> str:
    """Return a coordinate as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0")


def _lower(line: Line) -> str:
    return "100%" if line.y2 is None else _number(line.y2)


def _head(line: Line) -> str:
    return _path(head_of(line))


def _outline(shape: Shape) -> str:
    return _path(outline_of(shape))


def _path(corners: Iterable[tuple[float, float]]) -> str:
    return f"M{'L'.join(f'{_number(x)} {_number(y)}' for x, y in corners)}Z"


def _lines_of(shape: Shape) -> list[tuple[float, str]]:
    """Return the words of a shape, each line with its base."""
    return [(top + _BASE, words) for top, words in words_of(shape)]
