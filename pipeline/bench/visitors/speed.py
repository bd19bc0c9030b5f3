"""How fast a generated log is read, beside Python line by line and GoAccess, in the same run."""

import sys
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.bench.visitors.generate import write_log
from pipeline.outside.confined import find
from pipeline.outside.measured import Measured, measure

_ROOT = Path(__file__).parents[3]
_PART = 4
_SAMPLE = 20


@dataclass(frozen=True)
class Speed:
    """What reading the same lines took; `goaccess` is None where it is not installed.

    `same` asks every class about every line; it read a twentieth of them, and its seconds are
    twenty times what that took.
    """

    lines: int
    ours: Measured
    quarter: Measured
    plain: Measured
    same: float
    goaccess: Measured | None

    @property
    def growth(self) -> float:
        """Return how many times the time four times the lines take; target: 4.3 at most."""
        return self.ours.seconds / self.quarter.seconds


def measure_speed(lines: int) -> Speed:
    """Write a log of so many lines, and read it in every way, each in a process of its own.

    Ours are read before, between and after the others, for the pace of a machine drifts, and the
    middle one counts.
    """
    with TemporaryDirectory(prefix="terbit-bench-") as folder:
        whole, quarter, sample = (Path(folder, name) for name in ("a.log", "b.log", "c.log"))
        write_log(whole, lines)
        _head(whole, quarter, lines // _PART)
        _head(whole, sample, lines // _SAMPLE)
        ours = [_race("ours", whole)]
        fourth = _race("ours", quarter)
        plain = _race("plain", whole)
        ours.append(_race("ours", whole))
        goaccess = _goaccess(whole)
        ours.append(_race("ours", whole))
        middle = sorted(ours, key=lambda each: each.seconds)[1]
        same = _race("same", sample).seconds * _SAMPLE
        return Speed(lines, middle, fourth, plain, same, goaccess)


def _head(whole: Path, part: Path, lines: int) -> None:
    with whole.open("rb") as opened, part.open("wb") as out:
        out.writelines(islice(opened, lines))


def _race(way: str, file: Path) -> Measured:
    return measure([sys.executable, "-m", "pipeline.bench.visitors.race", way, str(file)], _ROOT)


def _goaccess(file: Path) -> Measured | None:
    program = find("goaccess")
    if program is None:
        return None
    report = file.with_suffix(".json")
    asked = ["--log-format=COMBINED", "--no-progress", "--no-global-config", "-o", str(report)]
    return measure([program, str(file), *asked], file.parent)
