"""Gate: may this commit become main? Asked by CI and by people, answered as the server would."""

import datetime as dt
from pathlib import Path

from pipeline.flows.reviewing.receive import receive_one
from pipeline.flows.reviewing.verdict import Verdict, between
from pipeline.review.refs import MAIN, Update


def gate(root: Path, main: str, head: str, at: dt.datetime) -> Verdict:
    """Return the verdict on moving main to `head`; raises UsageError for an unknown commit."""
    proposal = between(root, main, head)
    return receive_one(root, Update(MAIN, proposal.main, proposal.head), at)
