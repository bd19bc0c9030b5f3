"""The board as plain values, for programs."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pipeline.register.board import Board, Standing
from pipeline.register.told import what_to_do


def document_of(board: Board, people: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """Return the board as one JSON document; days are ISO 8601, `next_due` may lie in the past."""
    return {
        "version": 1,
        "day": board.day.isoformat(),
        "decree": board.decree or None,
        "certain": board.certain,
        "counts": {
            each.id: {"available": each.available, "total": each.total} for each in board.categories
        },
        "items": [row_of(each, people) for each in board.standings],
        "left_out": [{"id": o.obligation.id, "reason": o.reason} for o in board.left_out],
    }


def row_of(
    standing: Standing, people: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> dict[str, Any]:
    """Return one obligation as plain values; days are ISO 8601."""
    item, verdict = standing.obligation, standing.verdict
    return {
        "id": item.id,
        "category": item.category,
        "title": item.title,
        "state": str(standing.state),
        "reason": str(verdict.reason),
        "what_to_do": what_to_do(standing) or None,
        "last_update": _iso(standing.last_update),
        "next_due": _iso(verdict.due),
        "act_by": _iso(standing.act_by),
        "owner": item.owner,
        "people": list(people.get(item.id, ())),
        "article": item.article,
        "evidence": item.evidence,
        "address": standing.held.address if standing.held else None,
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
