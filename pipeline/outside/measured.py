"""Run a program and measure it whole: wall seconds and the most memory of any one process."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.clock import Stopwatch

_UNITS_PER_MB = 1_000_000 if sys.platform == "darwin" else 1_000


@dataclass(frozen=True)
class Measured:
    """Wall time in seconds and peak resident memory in MB of a finished program."""

    seconds: float
    megabytes: float


def measure(command: Sequence[str], folder: Path) -> Measured:
    """Run `command` in `folder`; raises UnfinishedError with its words where it fails."""
    watch = Stopwatch()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise UnfinishedError(f"{command[0]} ended with {process.returncode}:\n{said}")
    return Measured(watch.seconds(), usage.ru_maxrss / _UNITS_PER_MB)
