"""Gate: may this commit become main? Asked by CI and by people, answered as the server would."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from pipeline.flows.reviewing.receive import receive_one
from pipeline.flows.reviewing.verdict import NOTHING_RAISED, Verdict, between
from pipeline.review.refs import MAIN, Update


def gate(
    root: Path, main: str, head: str, at: dt.datetime, raised: Mapping[str, str] = NOTHING_RAISED
) -> Verdict:
    """Return the verdict on moving main to `head`; raises UsageError for an unknown commit.

    `raised` is the least class that the checks ask of an item, by the path of its file.
    """
    proposal = between(root, main, head)
    return receive_one(root, Update(MAIN, proposal.main, proposal.head), at, raised)
