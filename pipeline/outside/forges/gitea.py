"""Forgejo and Gitea, which a court can host itself. Source: their Swagger document, API v1."""

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

PAGING = Paging("limit", 50)
_DECISIONS: dict[str, Decision] = {"APPROVED": "approve", "REQUEST_CHANGES": "return"}
_DECIDED: dict[Decision, Happening] = {"approve": "approved", "return": "returned"}
_HAPPENINGS: dict[str, Happening] = {
    "pull_push": "pushed",
    "close": "closed",
    "reopen": "reopened",
    "merge_pull": "merged",
    "dismiss_review": "dismissed",
}


class _Review(Part):
    id: int
    user: User | None = None
    state: str
    commit_id: str = ""
    submitted_at: AwareDatetime
    dismissed: bool = False
    stale: bool = False

    def value(self) -> Review:
        return Review(
            id=str(self.id),
            login=login_of(self.user),
            decision=_DECISIONS[self.state],
            commit=self.commit_id,
            at=self.submitted_at,
            dismissed=self.dismissed,
            stale=self.stale,
        )


class _Moment(Part):
    type: str
    created_at: AwareDatetime
    user: User | None = None


class Gitea:
    """One repository, named owner/name, on a Forgejo or Gitea."""

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
        raw = list(self._channel.pages(path))
        found = read(list[_Review], raw, "tinjauan")
        return tuple(each.value() for each in found if each.state in _DECISIONS)

    def events(self, number: int) -> tuple[Event, ...]:
        """Return the way of a pull request, in order; every time is the forge's own clock's."""
        opened = self.pull_request(number)
        path = f"{self._repository}/issues/{number}/timeline"
        moments = read(list[_Moment], list(self._channel.pages(path)), "linimasa")
        way = [Event("opened", opened.opened_at, opened.author)]
        way += [
            Event(_HAPPENINGS[each.type], each.created_at, login_of(each.user))
            for each in moments
            if each.type in _HAPPENINGS
        ]
        for each in self.reviews(number):
            if each.decision is not None:
                way.append(Event(_DECIDED[each.decision], each.at, each.login, each.commit))
        return in_order(way)

    def set_status(self, commit: str, status: Status) -> None:
        """Set the status of a commit for its context."""
        said = {"context": status.context, "state": status.state, "description": status.description}
        if status.address:
            said["target_url"] = status.address
        self._channel.change("POST", f"{self._repository}/statuses/{commit}", said)

    def comments(self, number: int) -> tuple[Comment, ...]:
        """Return the comments below a pull request, oldest first; they come as one list."""
        raw = self._channel.get(f"{self._repository}/issues/{number}/comments")
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
