"""Doing a thing once on a forge, even where its answer was lost or two machines do it at a time."""

import time
from collections.abc import Callable
from typing import TypeVar

from pipeline.forge.values import Comment, PullRequest
from pipeline.outside.forges.outcomes import LostAnswerError
from pipeline.outside.forges.protocol import Forge

T = TypeVar("T")
_LOOKS = 3


def propose(forge: Forge, branch: str, target: str, title: str, body: str) -> PullRequest:
    """Return the open pull request of a branch; opens it where there is none."""

    def look() -> PullRequest | None:
        for each in forge.open_pull_requests():
            if (each.branch, each.target, each.from_here) == (branch, target, True):
                return each
        return None

    return _once(look, lambda: forge.create_pull_request(branch, target, title, body), forge.pause)


def tell(forge: Forge, number: int, account: str, mark: str, body: str) -> None:
    """Leave exactly one comment that holds `mark` by `account` below a pull request, saying `body`.

    Two machines may comment at the same moment, and a comment may arrive after its answer was given
    up: so the comments are looked at again afterwards, and all but the oldest are removed.
    """

    def mine() -> list[Comment]:
        return [
            each
            for each in forge.comments(number)
            if mark in each.body and each.login.casefold() == account.casefold()
        ]

    def look() -> Comment | None:
        return next(iter(mine()), None)

    _once(look, lambda: forge.create_comment(number, body), forge.pause)
    first, *others = sorted(mine(), key=lambda each: each.id)
    for other in others:
        forge.remove_comment(number, other)
    if first.body != body:
        forge.change_comment(number, first, body)


def _once(look: Callable[[], T | None], make: Callable[[], T], pause: float) -> T:
    for _ in range(_LOOKS):
        found = look()
        if found is not None:
            return found
        try:
            return make()
        except LostAnswerError as lost:
            problem = lost
            time.sleep(pause)
    found = look()
    if found is None:
        raise problem
    return found
