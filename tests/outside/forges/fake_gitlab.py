"""GitLab as its REST documentation describes it."""

from typing import Any

from tests.outside.forges.fake import TOKEN, Dialect, Reply, Request, Route
from tests.outside.forges.world import Decided, Proposed, Said

_MR = r"/merge_requests/(\d+)"


class GitLabDialect(Dialect):
    kind = "gitlab"
    prefix = "/api/v4/projects/pn-contoh%2Fsitus"
    size_key = "per_page"
    most = 100
    token_header = "PRIVATE-TOKEN"
    token = TOKEN

    def page_headers(self, address: str, page: int, pages: int, total: int) -> dict[str, str]:
        links = [f'<{address}?page=1>; rel="first"']
        links += [f'<{address}?page={page + 1}>; rel="next"'] if page < pages else []
        return {"Link": ", ".join(links), "X-Total": str(total)}

    def routes(self) -> list[Route]:
        return [
            ("GET", "/merge_requests", self.pulls),
            ("POST", "/merge_requests", self.open),
            ("GET", _MR, self.pull),
            ("GET", f"{_MR}/approvals", self.approvals),
            ("GET", f"{_MR}/reviewers", self.reviewers),
            ("GET", f"{_MR}/versions", self.versions),
            ("GET", f"{_MR}/resource_state_events", self.states),
            ("GET", f"{_MR}/notes", self.notes),
            ("POST", f"{_MR}/notes", self.note),
            ("PUT", rf"{_MR}/notes/(\d+)", self.change),
            ("DELETE", rf"{_MR}/notes/(\d+)", self.remove),
            ("GET", "/repository/commits/([0-9a-f]{40})/statuses", self.statuses),
            ("POST", "/statuses/([0-9a-f]{40})", self.status),
        ]

    def pulls(self, request: Request) -> Reply:
        assert request.query["state"] == "opened"
        return 200, [_pull(each) for each in self.world.pulls.values() if each.state == "open"]

    def open(self, request: Request) -> Reply:
        body = request.body
        branch = body["source_branch"]
        if self.world.is_proposed(branch):
            return 409, {"message": ["Another open merge request already exists"]}
        if branch not in self.world.branches:
            return 400, {"message": {"source_branch": ["does not exist"]}}
        made = self.world.propose(
            branch,
            self.world.branches[branch],
            self.world.account,
            body["title"],
            body["description"],
        )
        return 201, _pull(made)

    def pull(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls.get(int(number))
        return (200, _pull(pull)) if pull else (404, {"message": "404 Not found"})

    def approvals(self, _: Request, number: str) -> Reply:
        newest = _newest(self.world.pulls[int(number)])
        given = [
            {"user": _user(each.login), "approved_at": each.at.isoformat()}
            for each in newest
            if each.decision == "approve" and not each.dismissed
        ]
        return 200, {"approved": bool(given), "approved_by": given}

    def reviewers(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        states = {"approve": "approved", "return": "requested_changes", "comment": "reviewed"}
        return 200, [
            {
                "user": _user(each.login),
                "state": "unreviewed" if each.dismissed else states[each.decision],
                "created_at": pull.pushes[0].at.isoformat(),
            }
            for each in _newest(pull)
        ]

    def versions(self, _: Request, number: str) -> Reply:
        pushes = self.world.pulls[int(number)].pushes
        told = [
            {"id": index, "head_commit_sha": each.commit, "created_at": each.at.isoformat()}
            for index, each in enumerate(pushes)
        ]
        return 200, told[::-1]

    def states(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        if pull.ended_at is None:
            return 200, []
        at = pull.ended_at.isoformat()
        return 200, [{"id": 1, "user": _user("kepala"), "state": pull.state, "created_at": at}]

    def notes(self, _: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        told = [_note(each) for each in pull.comments]
        told += [
            _note(Said(900 + each.id, each.login, "requested changes", each.at), system=True)
            for each in pull.reviews
            if each.decision == "return"
        ]
        return 200, told

    def note(self, request: Request, number: str) -> Reply:
        pull = self.world.pulls[int(number)]
        return 201, _note(self.world.say(pull, self.world.account, request.body["body"]))

    def change(self, request: Request, _number: str, note: str) -> Reply:
        _, said = self.world.comment(int(note))
        said.body = request.body["body"]
        return 200, _note(said)

    def remove(self, _: Request, _number: str, note: str) -> Reply:
        pull, said = self.world.comment(int(note))
        pull.comments.remove(said)
        return 204, None

    def statuses(self, request: Request, commit: str) -> Reply:
        said = self.world.statuses.get(commit, [])
        newest = {each["name"]: each["state"] for each in said}
        wanted = request.query["name"]
        return 200, [
            {"id": 1, "sha": commit, "name": name, "status": state}
            for name, state in newest.items()
            if name == wanted
        ]

    def status(self, request: Request, commit: str) -> Reply:
        said = self.world.statuses.setdefault(commit, [])
        same = [each for each in said if each["name"] == request.body["name"]]
        if same and same[-1]["state"] == request.body["state"]:
            return 400, {"message": "Cannot transition status"}
        said.append(request.body)
        return 201, {
            "id": 1,
            "sha": commit,
            "name": request.body["name"],
            "status": request.body["state"],
        }


def _newest(pull: Proposed) -> list[Decided]:
    """GitLab keeps one standing per person; a remark leaves it as it was."""
    return list({each.login: each for each in pull.reviews if each.decision != "comment"}.values())


def _user(login: str) -> dict[str, Any]:
    return {"id": 1, "username": login, "name": login, "state": "active"}


def _pull(pull: Proposed) -> dict[str, Any]:
    return {
        "iid": pull.number,
        "state": {"open": "opened"}.get(pull.state, pull.state),
        "title": pull.title,
        "description": pull.body,
        "source_branch": pull.branch,
        "target_branch": pull.target,
        "source_project_id": 5 if pull.from_here else 6,
        "target_project_id": 5,
        "sha": pull.head,
        "author": _user(pull.author),
        "created_at": pull.pushes[0].at.isoformat(),
        "web_url": f"https://git.pn-contoh.example/pn-contoh/situs/-/merge_requests/{pull.number}",
    }


def _note(said: Said, *, system: bool = False) -> dict[str, Any]:
    return {
        "id": said.id,
        "body": said.body,
        "author": _user(said.login),
        "created_at": said.at.isoformat(),
        "system": system,
    }
