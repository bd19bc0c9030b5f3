"""How long a backup takes, the first and one where nothing changed, beside restic alone.

Ours is the whole command: it starts, packs the repository, looks at every file for secrets, lets
restic copy, and asks which old backups may go. restic alone is told the very same paths. They take
turns, and each goes first as often as the other.
"""

import statistics
import sys
from collections.abc import Callable

from pipeline.bench.backup.ground import PLAIN, RESTIC, Ground, ground
from pipeline.bench.page import table, write_part
from pipeline.flows.keeping.restic_paths import listed_in
from pipeline.outside.measured import measure

MOST = 1.2
FIRST, UNCHANGED = "first", "unchanged"
_OURS, _ALONE = "`terbit backup`, restic", "restic alone"
_PLAIN = "`terbit backup`, plain files"
Turn = dict[tuple[str, str], tuple[float, float]]
"""Seconds of the wall and of the processor, by what was run and whether it was the first."""


def bench_backup(files: int, megabytes: int, rounds: int, *, write: bool) -> None:
    """Print medians of several rounds; `write` puts them on the page too."""
    told = part(files, megabytes, measure_backup(files, megabytes, rounds))
    if write:
        write_part("backup", told)
    print(told)


def measure_backup(files: int, megabytes: int, rounds: int) -> list[Turn]:
    """Back a generated court up from nothing, then unchanged, in each round."""
    with ground(files, megabytes) as made:
        return [_turn(made, number) for number in range(rounds)]


def _turn(made: Ground, number: int) -> Turn:
    made.forget()
    works: dict[str, Callable[[], tuple[float, float]]] = {
        _OURS: lambda: _ours(made, RESTIC),
        _ALONE: lambda: _alone(made),
        _PLAIN: lambda: _ours(made, PLAIN),
    }
    order = list(works) if number % 2 == 0 else [_ALONE, _OURS, _PLAIN]
    return {(name, when): works[name]() for when in (FIRST, UNCHANGED) for name in order}


def _ours(made: Ground, medium: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "pipeline.cli", "backup", "--medium", medium, "--json"]
    return _seconds(made, [command])


def _alone(made: Ground) -> tuple[float, float]:
    """Run restic on the paths that it was told last by us, as anyone would run it by hand."""
    repository = ["restic", "--repo", str(made.alone)]
    begin = [] if made.alone.exists() else [[*repository, "init"]]
    listed = str(listed_in(made.court))
    return _seconds(made, [*begin, [*repository, "backup", "--files-from-verbatim", listed]])


def _seconds(made: Ground, commands: list[list[str]]) -> tuple[float, float]:
    runs = [measure(command, made.court, made.surroundings) for command in commands]
    return sum(run.seconds for run in runs), sum(run.processor for run in runs)


def part(files: int, megabytes: int, turns: list[Turn]) -> str:
    """Return the measured medians as a part of the page."""
    middle = {key: _middle([turn[key] for turn in turns]) for key in turns[0]}
    rows, met = [], []
    for when in (FIRST, UNCHANGED):
        base = middle[_ALONE, when][0]
        for name in (_OURS, _ALONE, _PLAIN):
            wall, own = middle[name, when]
            rows.append([f"{name}, {when}", f"{wall:.2f}", f"{own:.2f}", f"{wall / base:.2f}"])
        times = statistics.median(turn[_OURS, when][0] / turn[_ALONE, when][0] for turn in turns)
        met.append(f"{when} {times:.2f} ({'met' if times <= MOST else '**not met**'})")
    return (
        f"{files:,} files, {megabytes:,} MB, medians of {len(turns)} rounds. Ours with restic ÷ "
        f"restic alone, target {MOST}: {', '.join(met)}.\n\n"
        + table(["", "wall s", "CPU s", "× restic alone"], rows)
    )


def _middle(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)
