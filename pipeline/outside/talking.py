"""A program that runs for as long as it is needed, and what it says on standard output."""

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pipeline.errors import UnfinishedError

Hear = Callable[[str], str]
_PATIENCE_SECONDS = 10


@contextmanager
def talking(
    command: Sequence[str], folder: Path, surroundings: Mapping[str, str] | None = None
) -> Iterator[Hear]:
    """Run `command` in `folder` while the block does; it is stopped at the end.

    Yields a function that waits for a line with a regular expression in it and returns what
    matched; it raises UnfinishedError where the program ends without having said so.
    """
    variables = {**os.environ, **(surroundings or {})}
    process = subprocess.Popen(
        command, cwd=folder, env=variables, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert process.stdout is not None
    said = process.stdout
    try:
        yield lambda pattern: _heard(said, pattern)
    finally:
        _stop(process)
        said.close()


def _heard(said: IO[str], pattern: str) -> str:
    lines: list[str] = []
    for line in said:
        lines.append(line)
        if found := re.search(pattern, line):
            return found.group()
    raise UnfinishedError(f"ended without saying {pattern}:\n{''.join(lines)}")


def _stop(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
