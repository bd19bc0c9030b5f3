"""Requests that nothing depends on: sent, and not waited for until the connection is left."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Late:
    """What was sent and may not be answered yet."""

    _sent: set[asyncio.Task[None]] = field(default_factory=set)

    def send(self, request: Coroutine[Any, Any, None]) -> None:
        """Send a request, and go on without its answer."""
        task = asyncio.create_task(request)
        self._sent.add(task)
        task.add_done_callback(self._answered)

    async def settle(self) -> None:
        """Wait for all answers, whatever they are."""
        await asyncio.gather(*self._sent, return_exceptions=True)

    def _answered(self, task: asyncio.Task[None]) -> None:
        self._sent.discard(task)
        # Looked at, so that nobody complains of an answer that was not waited for.
        _ = task.cancelled() or task.exception()
