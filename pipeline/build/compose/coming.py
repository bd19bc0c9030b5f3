"""Events as a reader looks for them: the next one first; what is over, latest first."""

import datetime as dt
from collections.abc import Iterable

from pipeline.content.item import Item
from pipeline.content.kinds import Event


def coming(items: Iterable[Item], as_of: dt.date) -> list[Item]:
    """Return the events that are not over on `as_of`, the next one first."""
    ahead = [item for item in items if not _is_over(item, as_of)]
    return sorted(ahead, key=lambda item: (_starts(item), item.path))


def over(items: Iterable[Item], as_of: dt.date) -> list[Item]:
    """Return the events that are over on `as_of`, the latest first."""
    past = [item for item in items if _is_over(item, as_of)]
    return sorted(past, key=lambda item: (_starts(item), item.path), reverse=True)


def _is_over(item: Item, as_of: dt.date) -> bool:
    front = _event(item)
    return (front.ends or front.starts)[:10] < as_of.isoformat()


def _starts(item: Item) -> str:
    return _event(item).starts


def _event(item: Item) -> Event:
    if not isinstance(item.front, Event):
        raise TypeError(item.kind.folder)
    return item.front
