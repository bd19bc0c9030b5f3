"""GitLab, gitlab.com or a court's own. Source: its REST API documentation, v4."""

from urllib.parse import quote

from pipeline.forge.values import (
    Comment,
    Event,
    Happening,
    PullRequest,
    Review,
    State,
    Status,
    in_order,
)
from pipeline.outside.forges.answers import read
from pipeline.outside.forges.channel import Channel
from pipeline.outside.forges.exchange import Paging
from pipeline.outside.forges.gitlab_answers import (
    Approvals,
    MergeRequest,
    Note,
    Pipeline,
    Reviewer,
    StateEvent,
    Version,
    approvals_of,
    returns_of,
)

PAGING = Paging("per_page", 100)
_STATES: dict[State, str] = {
    "pending": "pending",
    "success": "success",
    "failure": "failed",
    "error": "failed",
}
_HAPPENINGS: dict[str, Happening] = {
    "closed": "closed",
    "reopened": "reopened",
    "merged": "merged",
}


class GitLab:
    """One project, named group/name, or deeper, on a GitLab."""

    def __init__(self, channel: Channel, repository: str, pause: float = 1.0) -> None:
        self._channel = channel
        self._project = f"/projects/{quote(repository, safe='')}"
        self.pause = pause

    def open_pull_requests(self) -> tuple[PullRequest, ...]:
        """Return what is proposed and not yet merged or closed."""
        raw = list(self._channel.pages(f"{self._project}/merge_requests", state="opened"))
        return tuple(each.value() for each in read(list[MergeRequest], raw, "daftar usulan"))

    def pull_request(self, number: int) -> PullRequest:
        """Return one merge request, open or not."""
        return read(MergeRequest, self._channel.get(self._one(number)), "usulan").value()

    def create_pull_request(self, branch: str, target: str, title: str, body: str) -> PullRequest:
        """Propose a branch; raises LostAnswerError where it may have been done unheard."""
        wanted = {
            "source_branch": branch,
            "target_branch": target,
            "title": title,
            "description": body,
        }
        raw = self._channel.create(f"{self._project}/merge_requests", wanted)
        return read(MergeRequest, raw, "usulan").value()

    def reviews(self, number: int) -> tuple[Review, ...]:
        """Return every standing decision of a reviewer, whether it counts or not."""
        one = self._one(number)
        given = read(Approvals, self._channel.get(f"{one}/approvals"), "persetujuan")
        reviewers = read(list[Reviewer], self._list(f"{one}/reviewers"), "peninjau")
        now = self.pull_request(number)
        approved = approvals_of(given, self._versions(number), now.opened_at)
        return tuple(approved + returns_of(reviewers, self._notes(number), now.head))

    def events(self, number: int) -> tuple[Event, ...]:
        """Return the way of a merge request, in order; every time is GitLab's own clock's."""
        opened = self.pull_request(number)
        raw = self._list(f"{self._one(number)}/resource_state_events")
        way = [Event("opened", opened.opened_at, opened.author)]
        way += [
            Event("pushed", each.created_at, "", each.head_commit_sha)
            for each in self._versions(number)
        ]
        way += [
            Event(_HAPPENINGS[each.state], each.created_at, each.user.username if each.user else "")
            for each in read(list[StateEvent], raw, "linimasa")
            if each.state in _HAPPENINGS
        ]
        for review in self.reviews(number):
            what: Happening = "approved" if review.decision == "approve" else "returned"
            way.append(Event(what, review.at, review.login, review.commit))
        return in_order(way)

    def set_status(self, commit: str, status: Status) -> None:
        """Set the status of a commit for its context.

        GitLab refuses to set what is set already, so it is looked at first.
        """
        path = f"{self._project}/repository/commits/{commit}/statuses"
        state = _STATES[status.state]
        raw = list(self._channel.pages(path, name=status.context))
        standing = [(each.name, each.status) for each in read(list[Pipeline], raw, "status")]
        if (status.context, state) in standing:
            return
        said = {"state": state, "name": status.context, "description": status.description}
        if status.address:
            said["target_url"] = status.address
        self._channel.change("POST", f"{self._project}/statuses/{commit}", said)

    def comments(self, number: int) -> tuple[Comment, ...]:
        """Return the comments that people and machines wrote, oldest first."""
        return tuple(each.value() for each in self._notes(number) if not each.system)

    def create_comment(self, number: int, body: str) -> Comment:
        """Comment; raises LostAnswerError where it may have been done unheard."""
        raw = self._channel.create(f"{self._one(number)}/notes", {"body": body})
        return read(Note, raw, "komentar").value()

    def change_comment(self, number: int, comment: Comment, body: str) -> None:
        """Replace the text of a comment."""
        self._channel.change("PUT", f"{self._one(number)}/notes/{comment.id}", {"body": body})

    def remove_comment(self, number: int, comment: Comment) -> None:
        """Remove a comment."""
        self._channel.remove(f"{self._one(number)}/notes/{comment.id}")

    def _one(self, number: int) -> str:
        return f"{self._project}/merge_requests/{number}"

    def _list(self, path: str) -> list[object]:
        return list(self._channel.pages(path))

    def _versions(self, number: int) -> list[Version]:
        return read(list[Version], self._list(f"{self._one(number)}/versions"), "versi")

    def _notes(self, number: int) -> list[Note]:
        path = f"{self._one(number)}/notes"
        raw = list(self._channel.pages(path, sort="asc"))
        return read(list[Note], raw, "komentar")
