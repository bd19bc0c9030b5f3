"""What was suspicious in a span: by request, by visitor and by hour."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.config.visitors import Incident
from pipeline.outside.access_logs import ask as asking
from pipeline.visitors.classify import codes_of_hour, codes_of_visitor, title_of
from pipeline.visitors.part import Hour, Visitor
from pipeline.visitors.report import Activity, Span

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def activities(
    connection: "DuckDBPyConnection",
    span: Span,
    visitors: Iterable[Visitor],
    limits: tuple[Incident, ...],
) -> tuple[Activity, ...]:
    """Return the activities of a span, by code; `visitors` are those who did much in it."""
    edges = span.first.isoformat(), span.last.isoformat()
    rows = asking.signs(connection, *edges)
    told = [Activity(row[0], title_of(row[0]), *row[1:]) for row in rows]
    told += _of_visitors(visitors, edges) + _of_hours(asking.failed_hours(connection, *edges))
    return tuple(
        replace(each, incident=_is_incident(each, limits))
        for each in sorted(told, key=lambda one: one.code)
    )


def _of_visitors(visitors: Iterable[Visitor], edges: tuple[str, str]) -> list[Activity]:
    found: dict[str, list[Visitor]] = {}
    for visitor in visitors:
        for code in codes_of_visitor(visitor):
            found.setdefault(code, []).append(visitor)
    return [_of_code(code, those, edges) for code, those in found.items()]


def _of_code(code: str, those: list[Visitor], edges: tuple[str, str]) -> Activity:
    busiest = max(those, key=lambda each: each.requests)
    requests = sum(each.requests for each in those)
    return Activity(code, title_of(code), requests, len(those), 0, *edges, "", busiest.name)


def _of_hours(rows: Iterable[asking.Row]) -> list[Activity]:
    found: dict[str, list[asking.Row]] = {}
    for row in rows:
        for code in codes_of_hour(Hour(*row[:4])):
            found.setdefault(code, []).append(row)
    return [_of_bursts(code, those) for code, those in found.items()]


def _of_bursts(code: str, those: list[asking.Row]) -> Activity:
    """Return the bursts as one activity; who was there in several hours counts in each."""
    worst = max(those, key=lambda row: int(row[3]))
    failed, visitors = sum(row[3] for row in those), sum(row[4] for row in those)
    sample, visitor = worst[5], worst[6]
    first, last = those[0][0], those[-1][0]
    return Activity(code, title_of(code), failed, visitors, 0, first, last, sample, visitor)


def _is_incident(activity: Activity, limits: tuple[Incident, ...]) -> bool:
    return any(
        activity.requests >= limit.requests or 0 < limit.answered <= activity.answered
        for limit in limits
        if limit.code == activity.code
    )
