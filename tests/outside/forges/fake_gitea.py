"""Forgejo and Gitea as their Swagger document describes them."""

from typing import Any

from tests.outside.forges.fake import TOKEN, Dialect, Reply, Request, Route
from tests.outside.forges.world import Decided, Proposed, Said

_STATES = {"approve": "APPROVED", "return": "REQUEST_CHANGES", "comment": "COMMENT"}


class GiteaDialect(Dialect):
    kind = "forgejo"
    prefix = "/api/v1/repos/pn-contoh/situs"
    size_key = "limit"
    most = 50
    token_header = "Authorization"
    token = f"token {TOKEN}"

    def page_headers(self, address: str, page: int, pages: int, total: int) -> dict[str, str]:
        headers = {"X-Total-Count": str(total)}
        if address.endswith("/pulls") and pages > 1:
            # Its ROOT_URL, which need not be the address that was asked.
            turn = f'<https://git.pn-contoh.example/x?page={page + 1}>; rel="next"'
            back = '<https://git.pn-contoh.example/x?page=1>; rel="first"'
            headers["Link"] = turn if page < pages else back
        return headers

    def routes(self) -> list[Route]:
        return [
            ("GET", "/pulls", self.pulls),
            ("POST", "/pulls", self.open),
            ("GET", r"/pulls/(\d+)", self.pull),
            ("GET", r"/pulls/(\d+)/reviews", self.reviews),
            ("GET", r"/issues/(\d+)/timeline", self.timeline),
            ("GET", r"/issues/(\d+)/comments", self.comments),
            ("POST", r"/issues/(\d+)/comments", self.comment),
            ("PATCH", r"/issues/comments/(\d+)", self.change),
            ("DELETE", r"/issues/comments/(\d+)", self.remove),
            ("POST", r"/statuses/([0-9a-f]{40})", self.status),
        ]

    def pulls(self, request: Request) -> Reply:
        state = request.query["state"]
        return 200, [_pull(each) for each in self.world.pulls.values() if each.state == state]

    def open(self, request: Request) -> Reply:
        body = request.body
        if self.world.is_proposed(body["head"]):
            return 409, {"message": "pull request already exists"}
        if body["head"] not in self.world.branches:
            return 404, {"message": "branch not found"}
        head = self.world.branches[body["head"]]
        made = self.world.propose(
            body["head"], head, self.world.account, body["title"], body["body"]
        )
        return 201, _pull(made)

    def pull(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls.get(int(number))
        return (200, _pull(pull)) if pull else (404, {"message": "not found"})

    def reviews(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        return 200, [_review(pull, each) for each in pull.reviews]

    def timeline(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        moments = [
            {"type": "pull_push", "created_at": each.at.isoformat(), "user": _user(pull.author)}
            for each in pull.pushes[1:]
        ]
        moments += [
            {"type": "comment", "created_at": each.at.isoformat(), "user": _user(each.login)}
            for each in pull.comments
        ]
        if pull.ended_at:
            what = {"merged": "merge_pull", "closed": "close"}[pull.state]
            moments.append({"type": what, "created_at": pull.ended_at.isoformat(), "user": None})
        return 200, [{"id": index, **each} for index, each in enumerate(moments)]

    def comments(self, _: Request, number: str) -> Reply:
        return 200, [_comment(each) for each in self.world.pulls[int(number)].comments]

    def comment(self, request: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        return 201, _comment(self.world.say(pull, self.world.account, request.body["body"]))

    def change(self, request: Request, number: str) -> Reply:
        _, said = self.world.comment(int(number))
        said.body = request.body["body"]
        return 200, _comment(said)

    def remove(self, _: Request, number: str) -> Reply:
        pull, said = self.world.comment(int(number))
        pull.comments.remove(said)
        return 204, None

    def status(self, request: Request, commit: str) -> Reply:
        self.world.statuses.setdefault(commit, []).append(request.body)
        said = {"id": 1, "context": request.body["context"], "status": request.body["state"]}
        return 201, said


def _user(login: str) -> dict[str, Any] | None:
    return {"id": 1, "login": login} if login else None


def _pull(pull: Proposed) -> dict[str, Any]:
    here = {"full_name": "pn-contoh/situs"}
    other = {"full_name": "orang-lain/situs"}
    return {
        "number": pull.number,
        "state": "open" if pull.state == "open" else "closed",
        "title": pull.title,
        "body": pull.body,
        "created_at": pull.pushes[0].at.isoformat(),
        "html_url": f"https://git.pn-contoh.example/pn-contoh/situs/pulls/{pull.number}",
        "user": _user(pull.author),
        "head": {"ref": pull.branch, "sha": pull.head, "repo": here if pull.from_here else other},
        "base": {"ref": pull.target, "sha": "0" * 40, "repo": here},
    }


def _review(pull: Proposed, review: Decided) -> dict[str, Any]:
    return {
        "id": review.id,
        "user": _user(review.login),
        "state": _STATES[review.decision],
        "commit_id": review.commit,
        "submitted_at": review.at.isoformat(),
        "dismissed": review.dismissed,
        "stale": review.commit != pull.head,
        "official": True,
        "body": "",
    }


def _comment(said: Said) -> dict[str, Any]:
    return {
        "id": said.id,
        "user": _user(said.login),
        "body": said.body,
        "created_at": said.at.isoformat(),
    }
