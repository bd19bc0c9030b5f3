"""The report of a span from the days that are kept."""

import datetime as dt
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.config.visitors import Incident
from pipeline.flows.visitors.activities import activities
from pipeline.outside.access_logs import ask as asking
from pipeline.visitors.classify import codes_of_visitor
from pipeline.visitors.part import Visitor
from pipeline.visitors.past import unusual_hours
from pipeline.visitors.report import Activity, Count, Day, Lists, Reading, Report, Span, Totals

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LISTS = tuple(each.name for each in fields(Lists))


def days_within(folder: Path, span: Span) -> list[Path]:
    """Return the files of the days that are kept within a span."""
    first, last = span.first.isoformat(), span.last.isoformat()
    return sorted(file for file in folder.glob("*.parquet") if first <= file.stem <= last)


def tell(
    connection: "DuckDBPyConnection",
    folder: Path,
    span: Span,
    reading: Reading,
    limits: tuple[Incident, ...],
) -> Report | None:
    """Return the report of a span, compared with as many days before; None where no day is kept."""
    if not days_within(folder, span):
        return None
    before, wide = span.before(), Span(span.before().first, span.last)
    asking.open_days(connection, days_within(folder, wide))
    visitors = _busy(connection, span)
    flagged = [(each.name, code) for each in visitors for code in codes_of_visitor(each)]
    asking.flag(connection, flagged)
    asking.gather(connection, *_edges(span))
    days = tuple(_day(row) for row in asking.ask(connection, "days", *_edges(span)))
    past = _totals(connection, before) if days_within(folder, before) else None
    return Report(
        *(span, _totals(connection, span), past, days),
        _lists(connection, span),
        activities(connection, span, visitors, limits),
        reading,
        unusual_hours(asking.hours(connection), span.first.isoformat()),
        _of_last_day(connection, span, limits),
    )


def _edges(span: Span) -> tuple[str, str]:
    return span.first.isoformat(), span.last.isoformat()


def _busy(connection: "DuckDBPyConnection", span: Span) -> list[Visitor]:
    return [Visitor(*row) for row in asking.busy_visitors(connection, *_edges(span))]


def _of_last_day(
    connection: "DuckDBPyConnection", span: Span, limits: tuple[Incident, ...]
) -> tuple[Activity, ...]:
    day = Span(span.last, span.last)
    return activities(connection, day, _busy(connection, day), limits)


def _totals(connection: "DuckDBPyConnection", span: Span) -> Totals:
    return Totals(*asking.ask(connection, "totals", *_edges(span))[0])


def _counts(connection: "DuckDBPyConnection", name: str, span: Span) -> tuple[Count, ...]:
    return tuple(Count(str(row[0]), row[1]) for row in asking.ask(connection, name, *_edges(span)))


def _lists(connection: "DuckDBPyConnection", span: Span) -> Lists:
    return Lists(*(_counts(connection, name, span) for name in _LISTS))


def _day(row: asking.Row) -> Day:
    return Day(dt.date.fromisoformat(row[0]), row[1], row[2])
