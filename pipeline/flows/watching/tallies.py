"""Counts of answers as they are kept, as tallies that tell a share."""

from pipeline.monitor.availability import NOTHING, Tally
from pipeline.outside.watch_store.hours import Counted


def tally_of(counts: Counted | None) -> Tally:
    """Return the counts of a probe as a tally; of a probe that was never asked, an empty one."""
    if counts is None:
        return NOTHING
    return Tally(counts.ok, counts.warn, counts.bad, counts.unknown, counts.paused)
