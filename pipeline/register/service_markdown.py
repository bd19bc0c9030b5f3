"""The yearly report on information services as a page for content/informasi."""

import datetime as dt
from collections.abc import Iterator

import yaml

from pipeline.content.obligation import Obligation
from pipeline.content.placeholder import TO_FILL
from pipeline.register.service_report import Part, Report

_WIDE = 10_000
_SIGNED = "Lampirkan laporan yang sudah ditandatangani."


def page_of(report: Report, item: Obligation, author: str | None, day: dt.date) -> str:
    """Return the page of a report; what nobody could count is marked, and keeps it from readers."""
    front = {
        "title": report.title,
        "summary": (
            f"Berapa permohonan informasi diterima pada tahun {report.year}, "
            "berapa lama pelayanannya, dan apa hasilnya."
        ),
        "section": item.owner,
        "author": author or TO_FILL,
        "obligation": item.id,
        "updated": day,
        "period": f"Tahun {report.year}",
        "to_fill": [*report.to_fill, _SIGNED],
    }
    keys = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=_WIDE)
    body = "\n\n".join(block for part in report.parts for block in _blocks(part))
    return f"---\n{keys}---\n\n{body}\n"


def _blocks(part: Part) -> Iterator[str]:
    yield f"## {part.title}"
    yield from part.said
    if part.rows:
        lines = (f"| {name} | {value} |" for name, value in part.rows)
        yield "\n".join(("| Uraian | Jumlah |", "|---|---|", *lines))
    if part.to_write:
        yield f"{TO_FILL} {part.to_write}"
