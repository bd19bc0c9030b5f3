"""Doing one thing while another waits for other programs to answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[None]:
    """Do `work` in a thread of its own while the block runs; both have ended when it is left.

    The block does not learn of an exception of `work`: do what depends on it again, and meet it.
    """
    thread = Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()
