"""Rendering many pages with every core: workers forked from one prepared renderer."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from pipeline.build.crew import can_fork, crew
from pipeline.build.render.heard import listening
from pipeline.outside import garbage

Result = TypeVar("Result")
Work = Callable[[str], Result]
_FEW = 60
_CHUNK = 24
_work: Any = None


def each(paths: Sequence[str], work: Work[Result]) -> Iterator[tuple[Result, list[str]]]:
    """Yield the result of each path with what MkDocs warned of meanwhile.

    Many paths are shared out among forked workers, which have all that `work` holds.
    """
    cores = os.cpu_count() or 1
    if len(paths) <= _FEW or cores == 1 or not can_fork():
        yield from (_heard(work, path) for path in paths)
        return
    global _work
    _work = work
    with garbage.of_the_block(), crew(cores) as pool:
        yield from pool.map(_one, paths, chunksize=_CHUNK)


def _one(path: str) -> tuple[Any, list[str]]:
    return _heard(_work, path)


def _heard(work: Work[Result], path: str) -> tuple[Result, list[str]]:
    with listening() as heard:
        return work(path), heard.messages
