"""How long what is kept of the visitors stays."""

import datetime as dt
from collections.abc import Iterable


def oldest_month(today: dt.date, kept: int) -> str:
    """Return the oldest month whose key is kept: this month, and `kept` months before it."""
    months = today.year * 12 + today.month - 1 - kept
    return f"{months // 12:04}-{months % 12 + 1:02}"


def over(names: Iterable[str], today: dt.date, days: int) -> tuple[str, ...]:
    """Return the names, each beginning with a date, that are older than so many days."""
    last = (today - dt.timedelta(days)).isoformat()
    return tuple(sorted(name for name in names if name[:10] < last))
