"""GitHub, github.com or an Enterprise Server. Source: its OpenAPI document, version 2022-11-28."""

from pydantic import AwareDatetime

from pipeline.forge.values import (
    Comment,
    Decision,
    Event,
    Happening,
    PullRequest,
    Review,
    Status,
    in_order,
)
from pipeline.outside.forges.answers import Part, Proposal, Remark, User, login_of, read
from pipeline.outside.forges.channel import Channel
from pipeline.outside.forges.exchange import Paging

HEADERS = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
PAGING = Paging("per_page", 100)
_DECISIONS: dict[str, Decision | None] = {
    "APPROVED": "approve",
    "CHANGES_REQUESTED": "return",
    "DISMISSED": None,
}
_DECIDED: dict[str, Happening] = {"approved": "approved", "changes_requested": "returned"}
_HAPPENINGS: dict[str, Happening] = {
    "head_ref_force_pushed": "pushed",
    "closed": "closed",
    "reopened": "reopened",
    "merged": "merged",
    "review_dismissed": "dismissed",
}


class _Review(Part):
    id: int
    user: User | None = None
    state: str
    commit_id: str | None = None
    submitted_at: AwareDatetime | None = None

    def values(self) -> tuple[Review, ...]:
        """Return the decision; a remark, and a review that was not handed in, is none."""
        if self.state not in _DECISIONS or self.submitted_at is None:
            return ()
        login = login_of(self.user)
        bot = login.endswith("[bot]") or (self.user is not None and self.user.type == "Bot")
        return (
            Review(
                id=str(self.id),
                login=login,
                decision=_DECISIONS[self.state],
                commit=self.commit_id or "",
                at=self.submitted_at,
                dismissed=self.state == "DISMISSED",
                bot=bot,
            ),
        )


class _Committer(Part):
    name: str = ""
    date: AwareDatetime


class _Moment(Part):
    event: str = ""
    created_at: AwareDatetime | None = None
    submitted_at: AwareDatetime | None = None
    actor: User | None = None
    user: User | None = None
    state: str = ""
    sha: str = ""
    commit_id: str | None = None
    committer: _Committer | None = None

    def events(self) -> list[Event]:
        """Return what happened; a push is known only by when its commits say they were made."""
        if self.event == "committed" and self.committer is not None:
            return [Event("pushed", self.committer.date, "", self.sha, claimed=True)]
        if self.event == "reviewed" and self.submitted_at and self.state in _DECIDED:
            commit = self.commit_id or ""
            return [Event(_DECIDED[self.state], self.submitted_at, login_of(self.user), commit)]
        if self.event in _HAPPENINGS and self.created_at:
            return [Event(_HAPPENINGS[self.event], self.created_at, login_of(self.actor))]
        return []


class GitHub:
    """One repository, named owner/name, on GitHub."""

    def __init__(self, channel: Channel, repository: str, pause: float = 1.0) -> None:
        self._channel = channel
        self._repository = f"/repos/{repository}"
        self.pause = pause

    def open_pull_requests(self) -> tuple[PullRequest, ...]:
        """Return what is proposed and not yet merged or closed."""
        raw = list(self._channel.pages(f"{self._repository}/pulls", state="open"))
        return tuple(each.value() for each in read(list[Proposal], raw, "daftar usulan"))

    def pull_request(self, number: int) -> PullRequest:
        """Return one pull request, open or not."""
        raw = self._channel.get(f"{self._repository}/pulls/{number}")
        return read(Proposal, raw, "usulan").value()

    def create_pull_request(self, branch: str, target: str, title: str, body: str) -> PullRequest:
        """Propose a branch; raises LostAnswerError where it may have been done unheard."""
        wanted = {"head": branch, "base": target, "title": title, "body": body}
        raw = self._channel.create(f"{self._repository}/pulls", wanted)
        return read(Proposal, raw, "usulan").value()

    def reviews(self, number: int) -> tuple[Review, ...]:
        """Return every decision of a reviewer, whether it still counts or not."""
        path = f"{self._repository}/pulls/{number}/reviews"
        found = read(list[_Review], list(self._channel.pages(path)), "tinjauan")
        return tuple(value for each in found for value in each.values())

    def events(self, number: int) -> tuple[Event, ...]:
        """Return the way of a pull request, in order."""
        opened = self.pull_request(number)
        path = f"{self._repository}/issues/{number}/timeline"
        moments = read(list[_Moment], list(self._channel.pages(path)), "linimasa")
        way = [Event("opened", opened.opened_at, opened.author)]
        return in_order([*way, *(event for each in moments for event in each.events())])

    def set_status(self, commit: str, status: Status) -> None:
        """Set the status of a commit for its context."""
        said = {"context": status.context, "state": status.state, "description": status.description}
        if status.address:
            said["target_url"] = status.address
        self._channel.change("POST", f"{self._repository}/statuses/{commit}", said)

    def comments(self, number: int) -> tuple[Comment, ...]:
        """Return the comments below a pull request, oldest first."""
        path = f"{self._repository}/issues/{number}/comments"
        raw = list(self._channel.pages(path))
        return tuple(each.value() for each in read(list[Remark], raw, "komentar"))

    def create_comment(self, number: int, body: str) -> Comment:
        """Comment; raises LostAnswerError where it may have been done unheard."""
        raw = self._channel.create(f"{self._repository}/issues/{number}/comments", {"body": body})
        return read(Remark, raw, "komentar").value()

    def change_comment(self, number: int, comment: Comment, body: str) -> None:
        """Replace the text of a comment."""
        path = f"{self._repository}/issues/comments/{comment.id}"
        self._channel.change("PATCH", path, {"body": body})

    def remove_comment(self, number: int, comment: Comment) -> None:
        """Remove a comment."""
        self._channel.remove(f"{self._repository}/issues/comments/{comment.id}")
