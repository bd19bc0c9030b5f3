"""How the files of a plain backup stood where they were copied from, one a line.

With it the next backup knows what did not change, and a stopped one what it has already.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

PATH = "keadaan.jsonl"


@dataclass(frozen=True)
class State:
    """A copied file: size and time of change (ns) of its source, and the SHA-256 of the copy."""

    path: str
    size: int
    changed: int
    sha256: str

    def source_is(self, size: int, changed: int) -> bool:
        """Return whether the source still is as it was when it was copied."""
        return (self.size, self.changed) == (size, changed)


def line(state: State) -> str:
    """Return a state as a line."""
    told = [state.path, state.size, state.changed, state.sha256]
    return json.dumps(told, ensure_ascii=False) + "\n"


def lines(states: Iterable[State]) -> bytes:
    """Return states as the bytes of their file, in order."""
    return "".join(line(each) for each in sorted(states, key=lambda each: each.path)).encode()


def read(raw: bytes) -> dict[str, State]:
    """Return states by path; a line that was cut off or damaged is left out."""
    found = (_state(row) for row in raw.decode("utf-8", "replace").split("\n"))
    return {each.path: each for each in found if each}


def _state(row: str) -> State | None:
    try:
        path, size, changed, sha256 = json.loads(row)
    except ValueError:
        return None
    if isinstance(size, int) and isinstance(changed, int) and len(str(sha256)) == 64:
        return State(str(path), size, changed, str(sha256))
    return None
