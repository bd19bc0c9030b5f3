"""What a fake forge knows: pull requests, reviews, comments and statuses, in no forge's words."""

import datetime as dt
from dataclasses import dataclass, field

START = dt.datetime(2026, 11, 20, 1, 0, tzinfo=dt.UTC)


@dataclass
class Decided:
    id: int
    login: str
    decision: str
    commit: str
    at: dt.datetime
    dismissed: bool = False
    bot: bool = False


@dataclass
class Pushed:
    commit: str
    at: dt.datetime


@dataclass
class Said:
    id: int
    login: str
    body: str
    at: dt.datetime


@dataclass
class Proposed:
    number: int
    branch: str
    target: str
    author: str
    title: str
    body: str
    pushes: list[Pushed]
    state: str = "open"
    ended_at: dt.datetime | None = None
    from_here: bool = True
    reviews: list[Decided] = field(default_factory=list)
    comments: list[Said] = field(default_factory=list)

    @property
    def head(self) -> str:
        return self.pushes[-1].commit


@dataclass
class World:
    """Everything happens a minute after what happened before."""

    account: str = "terbit"
    pulls: dict[int, Proposed] = field(default_factory=dict)
    statuses: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    # The branches that were pushed and may be proposed, with their commits.
    branches: dict[str, str] = field(default_factory=lambda: {"draf/berita/layanan-baru": "a" * 40})
    happened: int = 0

    def now(self) -> dt.datetime:
        self.happened += 1
        return START + dt.timedelta(minutes=self.happened)

    def propose(
        self, branch: str, head: str, author: str = "penulis", title: str = "", body: str = ""
    ) -> Proposed:
        number = len(self.pulls) + 1
        pushes = [Pushed(head, self.now())]
        self.pulls[number] = Proposed(number, branch, "main", author, title, body, pushes)
        return self.pulls[number]

    def is_proposed(self, branch: str) -> bool:
        wanted = (branch, "open", True)
        return wanted in {(p.branch, p.state, p.from_here) for p in self.pulls.values()}

    def push(self, pull: Proposed, commit: str) -> None:
        pull.pushes.append(Pushed(commit, self.now()))

    def review(
        self, pull: Proposed, login: str, decision: str, *, commit: str = "", bot: bool = False
    ) -> Decided:
        at = self.now()
        made = Decided(self.happened, login, decision, commit or pull.head, at, bot=bot)
        pull.reviews.append(made)
        return made

    def say(self, pull: Proposed, login: str, body: str) -> Said:
        at = self.now()
        said = Said(self.happened, login, body, at)
        pull.comments.append(said)
        return said

    def end(self, pull: Proposed, state: str) -> None:
        pull.state, pull.ended_at = state, self.now()

    def comment(self, number: int) -> tuple[Proposed, Said]:
        for pull in self.pulls.values():
            for said in pull.comments:
                if said.id == number:
                    return pull, said
        raise KeyError(number)
