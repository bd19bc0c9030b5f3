"""Doing many small things at once, but no more of them than a server can bear."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, TypeVar

Item = TypeVar("Item")


async def side_by_side(
    work: Callable[[Item], Awaitable[None]], items: Iterable[Item], most: int
) -> None:
    """Do `work` for every item, `most` at a time, begun in their order.

    The first problem ends the others, and is raised.
    """
    left = iter(items)

    async def worker() -> None:
        for item in left:
            await work(item)

    await all_of(worker() for _ in range(most))


async def all_of(works: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Do everything at once, begun in the given order; the first problem ends the others."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def in_a_row(*requests: Coroutine[Any, Any, Any]) -> list[Any]:
    """Send requests one after another, and return all answers; raises the first problem.

    Source: draft-ietf-secsh-filexfer-02, section 7: requests to one file are done in their order.
    """
    tasks = [asyncio.create_task(request) for request in requests]
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return answers
