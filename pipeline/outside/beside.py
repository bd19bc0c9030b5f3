"""A copy of this process that answers one question while this one goes on."""

import os
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType


class Beside:
    """Work that another process does while the block runs; it ends with the block, answered or not.

    The other process knows all that this one does, and changes nothing here.
    """

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._reader, writer = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _answer(work, writer)
        os.close(writer)
        self._ended = False

    def __enter__(self) -> "Beside":
        return self

    def ready(self) -> bool:
        """Return whether the answer begins to be there, so that one need not wait long for it."""
        return bool(select.select([self._reader], [], [], 0)[0])

    def answer(self) -> bytes | None:
        """Wait for the answer, once; None where the other process could not give one."""
        self._ended = True
        with open(self._reader, "rb") as said:  # noqa: PTH123 - a pipe has no path
            told = said.read()
        _, status = os.waitpid(self._child, 0)
        return told if status == 0 else None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End the other process, where nobody waited for its answer."""
        if not self._ended:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            self.answer()


def _answer(work: Callable[[], bytes], writer: int) -> None:
    """Write the answer and end at once: what else this process was born with is not its own."""
    status = 1
    try:
        with open(writer, "wb") as answer:
            answer.write(work())
        status = 0
    finally:
        os._exit(status)
