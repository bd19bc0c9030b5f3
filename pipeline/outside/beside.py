"""A copy of this process that answers one question while this one goes on."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress


class Beside:
    """Work that another process does; ask for its answer, or let it go. One of both is a must."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        """Begin: the other process knows all that this one does, and changes nothing here."""
        self._reader, writer = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            _answer(work, writer)
        os.close(writer)

    def answer(self) -> bytes | None:
        """Wait for the answer; None where the other process could not give one."""
        with open(self._reader, "rb") as said:  # noqa: PTH123 - it has no path
            told = said.read()
        _, status = os.waitpid(self._child, 0)
        return told if status == 0 else None

    def let_go(self) -> None:
        """End the other process, whose answer nobody needs any more."""
        with suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)
        self.answer()


def _answer(work: Callable[[], bytes], writer: int) -> None:
    """Write the answer and end at once: what else this process was born with is not its own."""
    status = 1
    try:
        os.write(writer, work())
        status = 0
    finally:
        os._exit(status)
