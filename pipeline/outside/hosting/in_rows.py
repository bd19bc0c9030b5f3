"""Many small moves on this machine's files, in a few threads: each waits for the disk by itself.

A thread takes a row of them at a time: to hand over each by itself costs more than the move.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_AT_ONCE = 4
_ROW = 256
_SHARES = 16
Item = TypeVar("Item")
Made = TypeVar("Made")


def in_rows(act: Callable[[Item], Made], items: Iterable[Item]) -> list[Made]:
    """Return what `act` makes of each item, in their order.

    The first problem is raised once all rows that began have ended, and none begins after it.
    """
    ordered = list(items)
    size = max(1, min(_ROW, len(ordered) // _SHARES))
    rows = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        begun = [pool.submit(lambda row: [act(each) for each in row], row) for row in rows]
        try:
            return [made for done in begun for made in done.result()]
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
