"""Waiting that ends when somebody wants this process to stop."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Stop:
    """Whether this process was told to stop; made by `stopping`."""

    def __init__(self) -> None:
        self._told = threading.Event()

    def tell(self, *_: object) -> None:
        """Remember that it should stop."""
        self._told.set()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until told to stop; returns whether it was."""
        return self._told.wait(max(0.0, seconds))


@contextmanager
def stopping() -> Iterator[Stop]:
    """Yield what hears SIGTERM and SIGINT while the block runs; only in the main thread."""
    stop = Stop()
    before = {sign: signal.signal(sign, stop.tell) for sign in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
