"""How long a host may say nothing before we no longer wait for it."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_LAST_WORDS = 0.5
_SLOW, _TURNS = 10, 20


class SilenceError(Exception):
    """A host said nothing for longer than our patience."""


class Patience:
    """Waits for a host as long as it gives a sign of life now and then.

    `seconds` is the longest silence of the link, which the keep-alives of the connection find out;
    `sign` is called at each answer. A host that answers those and nothing else has a slow disk:
    it is waited for ten times as long. Time in which this program did not run itself, on a
    machine that was stopped or overloaded, is nobody's silence.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._turns = 0

    def sign(self) -> None:
        """Start waiting anew."""
        self._turns = _SLOW * _TURNS

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
            if self._turns <= 0:
                raise SilenceError
            self._turns -= 1
            turn = self.seconds / _TURNS
            await asyncio.wait([task, end], timeout=turn, return_when=asyncio.FIRST_COMPLETED)
            if end.done():
                await asyncio.wait([task], timeout=_LAST_WORDS)
                if not task.done():
                    raise ConnectionResetError
