"""GitHub as its OpenAPI document describes it."""

from typing import Any

from tests.outside.forges.fake import TOKEN, Reply, Request, Route
from tests.outside.forges.fake_gitea import GiteaDialect, _comment
from tests.outside.forges.world import Decided

_STATES = {"approve": "APPROVED", "return": "CHANGES_REQUESTED", "comment": "COMMENTED"}


class GitHubDialect(GiteaDialect):
    """Much of it is like Gitea's, which was made after it."""

    kind = "github"
    prefix = "/api/v3/repos/pn-contoh/situs"
    size_key = "per_page"
    most = 100
    token = f"Bearer {TOKEN}"

    def page_headers(self, address: str, page: int, pages: int, total: int) -> dict[str, str]:
        if pages == 1:
            return {}
        where = f'<{address}?page={page + 1}>; rel="next"' if page < pages else ""
        return {"Link": where or f'<{address}?page=1>; rel="first"'}

    def routes(self) -> list[Route]:
        kept = [each for each in super().routes() if not each[1].startswith(r"/issues/(\d+)/time")]
        return [*kept, ("GET", r"/issues/(\d+)/timeline", self.timeline)]

    def open(self, request: Request) -> Reply:
        status, answer = super().open(request)
        return (422 if status in (404, 409) else status), answer

    def reviews(self, _: Request, number: str) -> Reply:
        return 200, [_review(each) for each in self.world.pulls[int(number)].reviews]

    def timeline(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        moments: list[dict[str, Any]] = [
            {
                "event": "committed",
                "sha": each.commit,
                "committer": {"name": "x", "date": each.at.isoformat()},
            }
            for each in pull.pushes
        ]
        for review in pull.reviews:
            told = _review(review)
            moments.append({**told, "event": "reviewed", "state": told["state"].lower()})
        moments += [{**_comment(each), "event": "commented"} for each in pull.comments]
        if pull.ended_at:
            at, actor = pull.ended_at.isoformat(), {"login": "kepala"}
            moments.append({"event": pull.state, "created_at": at, "actor": actor})
        return 200, moments

    def status(self, request: Request, commit: str) -> Reply:
        self.world.statuses.setdefault(commit, []).append(request.body)
        return 201, {"id": 1, "state": request.body["state"], "context": request.body["context"]}


def _review(review: Decided) -> dict[str, Any]:
    kind = "Bot" if review.bot else "User"
    return {
        "id": review.id,
        "user": {"id": 1, "login": review.login, "type": kind} if review.login else None,
        "state": "DISMISSED" if review.dismissed else _STATES[review.decision],
        "commit_id": review.commit,
        "submitted_at": review.at.isoformat(),
        "body": "",
    }
