"""What came of one look: fine, doubtful, wrong, or not seen; the last is never taken for fine."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class State(IntEnum):
    """How something was seen; the numbers are those that are kept."""

    OK = 0
    WARN = 1
    BAD = 2
    UNKNOWN = 3
    PAUSED = 4  # seen during announced work, and counted for nothing


FAILING = (State.BAD, State.UNKNOWN)
WORDS = {
    State.OK: "baik",
    State.WARN: "perlu dilihat",
    State.BAD: "bermasalah",
    State.UNKNOWN: "belum diketahui",
    State.PAUSED: "pemeliharaan",
}
_WORST = (State.BAD, State.UNKNOWN, State.WARN, State.OK)


@dataclass(frozen=True)
class Result:
    """A state and why, in Indonesian and starting with what was seen; `ms` where time matters."""

    state: State
    reason: str = ""
    ms: int | None = None


OK = Result(State.OK)


def worst(results: Iterable[Result]) -> Result:
    """Return the result that weighs most: wrong, then not seen, then doubtful; fine where none."""
    found = list(results)
    for state in _WORST:
        reasons = [each.reason for each in found if each.state is state]
        if reasons:
            return Result(state, "; ".join(dict.fromkeys(filter(None, reasons))))
    return OK
