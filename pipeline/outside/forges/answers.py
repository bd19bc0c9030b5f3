"""The parts of forges' answers that are read; whatever else an answer holds is left alone."""

from typing import Any, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter, ValidationError

from pipeline.forge.values import Comment, PullRequest
from pipeline.outside.forges.outcomes import unexpected

T = TypeVar("T")


class Part(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class User(Part):
    """Someone with an account; GitHub says whether it is a person."""

    login: str = ""
    type: str = ""


class Repository(Part):
    """The repository that a branch lies in."""

    full_name: str


class Branch(Part):
    """One side of a pull request; without a repository where a fork was deleted."""

    ref: str
    sha: str
    repo: Repository | None = None


class Proposal(Part):
    """A pull request of Gitea, Forgejo or GitHub."""

    number: int
    state: str
    created_at: AwareDatetime
    html_url: str
    user: User | None = None
    head: Branch
    base: Branch

    def value(self) -> PullRequest:
        """Return the pull request as every forge's is known here."""
        here = self.base.repo is not None and self.head.repo == self.base.repo
        return PullRequest(
            number=self.number,
            branch=self.head.ref,
            target=self.base.ref,
            head=self.head.sha,
            author=login_of(self.user),
            opened_at=self.created_at,
            open=self.state == "open",
            address=self.html_url,
            from_here=here,
        )


class Remark(Part):
    """A comment of Gitea, Forgejo or GitHub."""

    id: int
    user: User | None = None
    body: str | None = ""

    def value(self) -> Comment:
        """Return the comment as every forge's is known here."""
        return Comment(self.id, login_of(self.user), self.body or "")


def login_of(user: User | None) -> str:
    """Return the login, or nothing where the account is gone."""
    return user.login if user is not None else ""


def read(shape: type[T], raw: Any, what: str) -> T:
    """Return an answer in its shape; raises UnfinishedError, without quoting it, otherwise."""
    try:
        return TypeAdapter(shape).validate_python(raw)
    except ValidationError:
        raise unexpected(what) from None
