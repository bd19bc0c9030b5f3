"""The tables of builds, as a part of docs/reference/performance.md."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version

from pipeline.bench.build.result import Target, is_quiet, middle_steps, targets
from pipeline.bench.build.rounds import (
    CLEAN,
    EDIT,
    HEAVY,
    LIGHT,
    MKDOCS,
    NEW,
    NOTHING,
    RETITLE,
)
from pipeline.bench.build.runs import Runs
from pipeline.bench.page import table

_NAMES = {
    CLEAN: "`terbit build --clean`",
    NOTHING: "`terbit build`, nothing changed",
    EDIT: "`terbit build`, one text changed",
    RETITLE: "`terbit build`, one title changed",
    NEW: "`terbit build`, one new article",
    MKDOCS: "`mkdocs build` of the composed tree",
    LIGHT: "Hugo, light templates",
    HEAVY: "Hugo, heavy templates",
}
_MADE = {"terbit": "site/", MKDOCS: "MkDocs", LIGHT: "Hugo, light", HEAVY: "Hugo, heavy"}
_PROGRAMS = ("mkdocs", "mkdocs-material", "hugo")


def part(every: Sequence[Runs]) -> str:
    """Return all tables: the targets, then times, steps and output of each number of articles."""
    blocks = [_surroundings(), "### Targets", _targets(targets(every))]
    for runs in every:
        blocks += [f"### {runs.articles:,} articles", *_busy(runs), _identity(runs), _times(runs)]
        blocks += ["Seconds of each step, as `terbit build --json` tells them:", _steps(runs)]
        blocks += ["What each left behind:", _produced(runs)]
    return "\n\n".join(blocks)


def _surroundings() -> str:
    programs = ", ".join(f"{name} {version(name)}" for name in _PROGRAMS)
    cores = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return f"Measured with {cores}, {programs}."


def _targets(found: Sequence[Target]) -> str:
    rows = [
        [
            target.name,
            f"{target.reached:.2f}",
            f"{'≤' if target.most else '≥'} {target.limit:g}",
            "yes" if target.met else "**no**",
        ]
        for target in found
    ]
    return table(["", "reached", "target", "met"], rows)


def _busy(runs: Runs) -> list[str]:
    if is_quiet(runs):
        return []
    return [
        "**The machine was busy.** Plain `mkdocs build`, a single process, had a processor for "
        f"{runs.share(MKDOCS):.0%} of its time: here CPU seconds say more than wall seconds."
    ]


def _identity(runs: Runs) -> str:
    if not runs.unlike:
        return (
            "Our HTML before finishing and that of plain `mkdocs build` were the same, byte for "
            "byte, after every clean build and after all edits."
        )
    paths = sorted(set(runs.unlike))
    return f"**Our HTML differs from that of plain `mkdocs build`** in {len(paths)}: {paths[:5]}."


def _times(runs: Runs) -> str:
    rows = [
        [
            title,
            f"{runs.seconds(name):.2f}",
            f"{runs.processor(name):.2f}",
            f"{runs.megabytes(name):.0f}",
            f"{runs.ratio(name, LIGHT):.2f}",
            f"{runs.ratio(name, MKDOCS):.3f}",
            str(len(runs.measured[name])),
        ]
        for name, title in _NAMES.items()
    ]
    headings = ["", "wall s", "CPU s", "peak MB", "× Hugo light", "× mkdocs", "runs"]
    return table(headings, rows)


def _steps(runs: Runs) -> str:
    columns = {name: middle_steps(runs, name) for name in (CLEAN, EDIT, RETITLE, NEW)}
    order = dict.fromkeys(step for steps in columns.values() for step in steps)
    rows = [[step, *(_shown(steps, step) for steps in columns.values())] for step in order]
    return table(["", "clean", "text", "title", "new"], rows)


def _shown(steps: dict[str, float], step: str) -> str:
    return f"{steps[step]:.3f}" if step in steps else "–"


def _produced(runs: Runs) -> str:
    rows = [
        [
            title,
            f"{made.pages:,}",
            f"{made.mean_page:,}",
            f"{made.files:,}",
            f"{made.megabytes:.1f}",
        ]
        for name, title in _MADE.items()
        for made in (runs.produced[name],)
    ]
    return table(["", "HTML pages", "mean bytes", "files", "MB"], rows)
