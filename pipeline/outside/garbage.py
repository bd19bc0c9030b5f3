"""When Python looks for garbage: hardly ever while a site is built, as what is read stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_HARDLY_EVER = 1_000_000


def hardly_ever() -> None:
    """Look for garbage hardly ever from now on; for a process that ends with its build."""
    gc.set_threshold(_HARDLY_EVER)


@contextmanager
def later() -> Iterator[None]:
    """Look for garbage when the block is through, and as before from then on.

    What is there then is taken to stay: it is not looked at again before the next such block, nor
    by processes that are born meanwhile.
    """
    before = gc.get_threshold()
    hardly_ever()
    gc.unfreeze()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.collect()
        gc.freeze()
