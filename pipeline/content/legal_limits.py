"""What a court may not lengthen: the periods, and the times for reports, that are the law's.

Source: UU 14/2008 art. 9(3) (periodic information, every six months); Perki 1/2021 art. 56.
"""

from pipeline.content.obligation import Length, Obligation
from pipeline.content.spans_of_time import lateness, never_longer

FLOOR = Length(months=6)


def limit_of(item: Obligation) -> Length | None:
    """Return the longest period that a court may give an item; None where the law has none.

    What is announced periodically may be as far apart as six months, or as the catalogue has it
    where that is longer: a report on a year is made once a year.
    """
    period = item.period
    if period is None or not period.given:
        return None
    if period.is_law:
        return period
    if item.category != "berkala":
        return None
    return FLOOR if never_longer(period, FLOOR) else period


def may_be(item: Obligation, length: Length) -> bool:
    """Return whether a court may give an item this period."""
    limit = limit_of(item)
    return limit is None or (length.given and never_longer(length, limit))


def latest(item: Obligation) -> int | None:
    """Return how many months after its time a report has to be there, where its period is law."""
    period = item.period
    return lateness(item, period) if period is not None and period.is_law else None


def may_take(item: Obligation, months: int) -> bool:
    """Return whether a court may leave so many months for making the report of an item."""
    limit = latest(item)
    return limit is None or months <= limit
