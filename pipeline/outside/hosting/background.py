"""An event loop in a thread of its own: what stays connected while the rest of us works.

The keys of a connection are changed, and its keep-alives answered, also while nobody asks for
anything; so its loop has to run all the time.
"""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Background:
    """Runs coroutines for callers that wait for them."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        # Whoever asked was told already: what nobody waits for any more are the library's own
        # parts of a request that failed.
        self._loop.set_exception_handler(lambda _loop, _context: None)
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        """Return what a coroutine returns, or raise what it raises; an interrupt ends it."""
        waiting = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return waiting.result()
        except BaseException:
            waiting.cancel()
            raise

    def close(self) -> None:
        """End what still runs, then the loop."""
        self.run(_end_others())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def _end_others() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
