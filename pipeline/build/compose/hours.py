"""Opening hours as a browser reads them, so that a page can say whether the court is open."""

from collections.abc import Iterable

from pipeline.config.court import OpeningHours
from pipeline.config.hours import spans, weekdays


def hours_told(rows: Iterable[OpeningHours]) -> str:
    """Return `1 08.00-12.00 13.00-16.30;…`: a weekday (1 is Monday) and its open stretches."""
    told = {
        day + 1: " ".join(f"{opens:%H.%M}-{closes:%H.%M}" for opens, closes in spans(row))
        for row in rows
        for day in weekdays(row.days) or ()
    }
    return ";".join(f"{day} {told[day]}" for day in sorted(told))
