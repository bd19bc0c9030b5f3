"""Doing many slow things at once, and waiting for none of them longer than a set time."""

import queue
import threading
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from pipeline.outside.clock import Stopwatch

_Done = TypeVar("_Done")
_PAUSE = 1.0


def all_at_once(
    jobs: Mapping[str, Callable[[], _Done]], longest: float
) -> dict[str, _Done | Exception | None]:
    """Return what each job came to: its value, what it raised, or None where it is not through.

    Each has a thread of its own. One that never ends is left behind and cannot keep the process.
    """
    done: queue.SimpleQueue[tuple[str, _Done | Exception]] = queue.SimpleQueue()

    def run(name: str, job: Callable[[], _Done]) -> None:
        try:
            done.put((name, job()))
        except Exception as problem:
            done.put((name, problem))

    for name, job in jobs.items():
        threading.Thread(target=run, args=(name, job), name=f"probe {name}", daemon=True).start()
    return _gathered(done, set(jobs), longest)


def _gathered(
    done: "queue.SimpleQueue[tuple[str, _Done | Exception]]", names: set[str], longest: float
) -> dict[str, _Done | Exception | None]:
    watch = Stopwatch()
    found: dict[str, _Done | Exception | None] = dict.fromkeys(names)
    for _ in names:
        try:
            name, value = done.get(timeout=max(0.0, longest - watch.seconds()))
        except queue.Empty:
            break
        found[name] = value
    return found


def tried(job: Callable[[], _Done], enough: Callable[[_Done], bool], more: int) -> _Done:
    """Return what a job comes to; where that is not enough, do it again, after a short pause."""
    done = job()
    for _ in range(more):
        if enough(done):
            break
        time.sleep(_PAUSE)
        done = job()
    return done
