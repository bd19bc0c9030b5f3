"""How long a host may say nothing before we no longer wait for it."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_LAST_WORDS = 0.5


class SilenceError(Exception):
    """A host said nothing for longer than our patience."""


class Patience:
    """Waits for a host as long as it gives a sign of life now and then.

    `seconds` is the longest silence; `sign` is called at each answer.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._until = 0.0

    def sign(self, times: float = 1) -> None:
        """Start waiting anew, for some work several times as long."""
        self._until = asyncio.get_running_loop().time() + times * self.seconds

    async def waits_for(
        self, work: Coroutine[Any, Any, Answer], end: "asyncio.Task[None]"
    ) -> Answer:
        """Return what `work` returns; `end` is done when the connection has ended.

        Raises SilenceError, and ConnectionError where the connection ended before the work did.
        """
        self.sign()
        task = asyncio.create_task(work)
        try:
            await self._wait(task, end)
            return task.result()
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _wait(self, task: "asyncio.Task[Any]", end: "asyncio.Task[None]") -> None:
        while not task.done():
            left = self._until - asyncio.get_running_loop().time()
            if left <= 0:
                raise SilenceError
            await asyncio.wait([task, end], timeout=left, return_when=asyncio.FIRST_COMPLETED)
            if end.done():
                await asyncio.wait([task], timeout=_LAST_WORDS)
                if not task.done():
                    raise ConnectionResetError
