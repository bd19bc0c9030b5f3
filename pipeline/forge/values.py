"""What a forge says, in one form for Forgejo, Gitea, GitHub and GitLab."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Decision = Literal["approve", "return"]
State = Literal["pending", "success", "failure", "error"]
Happening = Literal[
    "opened", "pushed", "approved", "returned", "dismissed", "closed", "reopened", "merged"
]


@dataclass(frozen=True)
class PullRequest:
    """A proposal to put one branch on another; `head` is the commit that the branch stands at."""

    number: int
    branch: str
    target: str
    head: str
    author: str
    opened_at: dt.datetime
    open: bool
    address: str
    from_here: bool


@dataclass(frozen=True)
class Review:
    """One person's decision on one commit, as the forge keeps it.

    `commit` is empty where the forge does not say which commit was reviewed; `decision` is None
    where the forge no longer says which way a dismissed review went.
    """

    id: str
    login: str
    decision: Decision | None
    commit: str
    at: dt.datetime
    dismissed: bool = False
    stale: bool = False
    bot: bool = False


@dataclass(frozen=True)
class Comment:
    """One comment below a pull request."""

    id: int
    login: str
    body: str


@dataclass(frozen=True)
class Status:
    """What is said of a commit, beside it: one standing line for each context."""

    context: str
    state: State
    description: str
    address: str | None = None


@dataclass(frozen=True)
class Event:
    """One moment of a pull request's way, for the SOP clock.

    `claimed` is true where the time is what a committer wrote, not what the forge's clock said.
    """

    what: Happening
    at: dt.datetime
    login: str
    commit: str = ""
    claimed: bool = False


def in_order(events: list[Event]) -> tuple[Event, ...]:
    """Return events as they happened; what happened at once keeps its order."""
    return tuple(sorted(events, key=lambda event: event.at))
