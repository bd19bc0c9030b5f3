"""How many names are cut into turns that a command can take as its arguments."""

import shlex
from collections.abc import Iterable, Sequence

_MOST_BYTES = 100_000
_MOST_NAMES = 1000


def turn_of(names: Sequence[bytes], others: Sequence[bytes] = ()) -> int:
    """Return how many names a turn may take beside `others`, so that the longest always fit."""
    room = _MOST_BYTES - sum(len(each) + 1 for each in others)
    return max(1, min(_MOST_NAMES, room // (max(len(name) for name in names) + 1)))


def in_turns(
    names: Sequence[bytes], turn: int, first: Sequence[bytes] = (), last: Sequence[bytes] = ()
) -> Iterable[bytes]:
    """Yield all names, so many at a time, with the same before and after each turn."""
    for start in range(0, len(names), turn):
        yield from first
        yield from names[start : start + turn]
        yield from last


def in_commands(
    script: str, names: Sequence[bytes], first: Sequence[bytes] = (), last: Sequence[bytes] = ()
) -> tuple[str, bytes]:
    """Return what runs a script once for each turn, and what that is to be given."""
    turn = turn_of(names, [*first, *last])
    given = b"".join(name + b"\0" for name in in_turns(names, turn, first, last))
    size = len(first) + turn + len(last)
    return f"exec xargs -0 -x -n {size} sh -c {shlex.quote(script)} sh", given
