"""Run a program and measure it whole: wall and processor seconds, and the largest process."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnfinishedError

_UNITS_PER_MB = 1_000_000 if sys.platform == "darwin" else 1_000
_USAGE = Path(__file__).with_name("usage.py")


@dataclass(frozen=True)
class Measured:
    """What a finished program took, and what it printed.

    `seconds` of wall time; `processor` seconds of the program and all processes it waited for;
    `megabytes`: the peak resident memory of the largest single process among them, not their sum.
    """

    seconds: float
    processor: float
    megabytes: float
    said: str = ""


def measure(
    command: Sequence[str], folder: Path, surroundings: Mapping[str, str] | None = None
) -> Measured:
    """Run `command` in `folder`; raises UnfinishedError with its words where it fails.

    `surroundings` are added to the variables of this process.
    """
    with tempfile.TemporaryDirectory(prefix="terbit-usage-") as beside:
        report = Path(beside, "usage.json")
        watched = [sys.executable, "-I", "-S", str(_USAGE), str(report), *command]
        variables = {**os.environ, **(surroundings or {})}
        done = subprocess.run(
            watched, cwd=folder, env=variables, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            said = (done.stderr + done.stdout).strip()
            raise UnfinishedError(f"{command[0]} ended with {done.returncode}:\n{said}")
        told = json.loads(report.read_text(encoding="utf-8"))
    return Measured(told["seconds"], told["processor"], told["rss"] / _UNITS_PER_MB, done.stdout)
