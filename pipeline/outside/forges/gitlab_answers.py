"""The parts of GitLab's answers that are read. Source: its REST API documentation, v4."""

import datetime as dt
import re

from pydantic import AwareDatetime

from pipeline.forge.values import Comment, PullRequest, Review
from pipeline.outside.forges.answers import Part

# Project and group access tokens act as users named like this.
_TOKEN_USER = re.compile(r"(project|group)_\d+_bot(_\w+)?")
RETURNED = "requested changes"


class Account(Part):
    """Someone with an account."""

    username: str = ""
    bot: bool = False

    @property
    def machine(self) -> bool:
        """Return whether no person is behind it."""
        return self.bot or bool(_TOKEN_USER.fullmatch(self.username))


class MergeRequest(Part):
    """A merge request; its number is the `iid`, counted within the project."""

    iid: int
    state: str
    source_branch: str
    target_branch: str
    source_project_id: int | None = None
    target_project_id: int
    sha: str | None = None
    author: Account
    created_at: AwareDatetime
    web_url: str

    def value(self) -> PullRequest:
        """Return the merge request as every forge's is known here."""
        return PullRequest(
            number=self.iid,
            branch=self.source_branch,
            target=self.target_branch,
            head=self.sha or "",
            author=self.author.username,
            opened_at=self.created_at,
            open=self.state == "opened",
            address=self.web_url,
            from_here=self.source_project_id == self.target_project_id,
        )


class Version(Part):
    """What a merge request held from a moment on; one for each push."""

    head_commit_sha: str
    created_at: AwareDatetime


class Approval(Part):
    """One standing approval; older versions of GitLab do not say when it was given."""

    user: Account
    approved_at: AwareDatetime | None = None


class Approvals(Part):
    """The standing approvals of a merge request; whoever took one back is not in it."""

    approved_by: tuple[Approval, ...] = ()


class Reviewer(Part):
    """Someone who was asked to review at `created_at`, and how that stands."""

    user: Account
    state: str = ""
    created_at: AwareDatetime


class Note(Part):
    """A comment, or a line that GitLab itself wrote (`system`)."""

    id: int
    body: str = ""
    author: Account
    created_at: AwareDatetime
    system: bool = False

    def value(self) -> Comment:
        """Return the comment as every forge's is known here."""
        return Comment(self.id, self.author.username, self.body)


class StateEvent(Part):
    """A moment at which a merge request was closed, reopened or merged."""

    user: Account | None = None
    created_at: AwareDatetime
    state: str


class Pipeline(Part):
    """One status of a commit; GitLab calls its context a name."""

    name: str
    status: str


def approvals_of(given: Approvals, versions: list[Version], opened_at: dt.datetime) -> list[Review]:
    """Return approvals, each bound to the version that stood when it was given.

    GitLab's approvals name no commit. One that does not say when it was given, or that was given in
    the very moment of a push, is bound to nothing and so never counts.
    """
    return [
        Review(
            id=f"approval-{each.user.username}",
            login=each.user.username,
            decision="approve",
            commit=_standing(versions, each.approved_at) if each.approved_at else "",
            at=each.approved_at or opened_at,
            bot=each.user.machine,
        )
        for each in given.approved_by
    ]


def returns_of(reviewers: list[Reviewer], notes: list[Note], head: str) -> list[Review]:
    """Return requests for changes; they stand until the reviewer reviews again."""
    found = []
    for each in reviewers:
        if each.state != "requested_changes":
            continue
        told = [
            note.created_at
            for note in notes
            if note.system
            and note.body.startswith(RETURNED)
            and note.author.username == each.user.username
        ]
        found.append(
            Review(
                id=f"return-{each.user.username}",
                login=each.user.username,
                decision="return",
                commit=head,
                at=max(told, default=each.created_at),
                bot=each.user.machine,
            )
        )
    return found


def _standing(versions: list[Version], at: dt.datetime) -> str:
    if any(each.created_at == at for each in versions):
        return ""
    earlier = [each for each in versions if each.created_at < at]
    return max(earlier, key=lambda each: each.created_at).head_commit_sha if earlier else ""
