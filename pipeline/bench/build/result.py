"""What the runs say: the figures by their names, and the targets with what was reached."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.bench.build.rounds import (
    CLEAN,
    EDIT,
    HEAVY,
    LIGHT,
    MKDOCS,
    NEW,
    NOTHING,
    PHOTOS,
    RENDER,
    RETITLE,
    SEARCH,
)
from pipeline.bench.build.runs import Runs

_OURS = (CLEAN, EDIT, RETITLE, NEW)
_PLACES = 3
_QUIET = 0.85


@dataclass(frozen=True)
class Target:
    """One thing to reach: the value, and its limit, which is the most or the least allowed."""

    name: str
    reached: float
    limit: float
    most: bool = True

    @property
    def met(self) -> bool:
        """Return whether the target was reached."""
        return self.reached <= self.limit if self.most else self.reached >= self.limit


def targets(every: Sequence[Runs]) -> list[Target]:
    """Return the targets of the largest number of articles; growth needs a second number."""
    runs = every[-1]
    found = [
        Target("one edit ÷ full Hugo, light templates", runs.in_turn(EDIT, LIGHT), 0.6),
        Target("mkdocs ÷ one edit", runs.ratio(MKDOCS, EDIT), 12, most=False),
        Target("nothing changed, seconds", runs.seconds(NOTHING), 0.2),
        Target(
            "mkdocs ÷ clean render", 1 / runs.step_in_turn(CLEAN, RENDER, MKDOCS), 2, most=False
        ),
        Target(
            "clean render ÷ Hugo, heavy templates", runs.step_in_turn(CLEAN, RENDER, HEAVY), 1.8
        ),
        Target("memory after one edit, MB", runs.megabytes(EDIT), 250),
    ]
    if len(every) > 1:
        before = every[-2]
        name = f"clean build, {before.articles:,} → {runs.articles:,} articles"
        limit = 2.2 * runs.articles / before.articles / 2
        found.append(Target(name, without_photos(runs) / without_photos(before), limit))
    return found


def is_quiet(runs: Runs) -> bool:
    """Return whether the machine did little else: MkDocs, one process, had it to itself."""
    return runs.share(MKDOCS) >= _QUIET


def without_photos(runs: Runs) -> float:
    """Return the seconds of a clean build without its photos, whose number does not grow."""
    return runs.seconds(CLEAN) - (runs.step(CLEAN, PHOTOS) or 0)


def document(every: Sequence[Runs]) -> dict[str, Any]:
    """Return all figures: those of the largest number of articles, and each by its number."""
    told = [_rounded(asdict(target)) | {"met": target.met} for target in targets(every)]
    return _figures(every[-1]) | {
        "targets": told,
        "by_articles": {str(runs.articles): _figures(runs) for runs in every},
    }


def _figures(runs: Runs) -> dict[str, Any]:
    names = list(runs.measured)
    told = {
        "articles": runs.articles,
        **{f"{name}_s": runs.seconds(name) for name in names},
        "identical": not runs.unlike,
        "render_s": runs.step(CLEAN, RENDER),
        "photos_s": runs.step(CLEAN, PHOTOS),
        "search_s": runs.step(CLEAN, SEARCH),
        "memory_mb": runs.megabytes(EDIT),
        "quiet": is_quiet(runs),
        "ratios": _ratios(runs),
        "processor_s": {name: runs.processor(name) for name in names},
        "peak_mb": {name: runs.megabytes(name) for name in names},
        "runs_s": {name: [run.seconds for run in runs.measured[name]] for name in names},
        "steps_s": {name: middle_steps(runs, name) for name in _OURS},
        "produced": {name: asdict(found) for name, found in runs.produced.items()},
        "unlike": sorted(set(runs.unlike)),
    }
    return {key: _rounded(value) for key, value in told.items()}


def _ratios(runs: Runs) -> dict[str, float]:
    return {
        "one_edit/hugo_light": runs.in_turn(EDIT, LIGHT),
        "retitle/hugo_light": runs.ratio(RETITLE, LIGHT),
        "new_article/hugo_light": runs.ratio(NEW, LIGHT),
        "mkdocs/one_edit": runs.ratio(MKDOCS, EDIT),
        "mkdocs/clean": 1 / runs.in_turn(CLEAN, MKDOCS),
        "mkdocs/render": 1 / runs.step_in_turn(CLEAN, RENDER, MKDOCS),
        "render/hugo_heavy": runs.step_in_turn(CLEAN, RENDER, HEAVY),
        "clean/hugo_heavy": runs.in_turn(CLEAN, HEAVY),
    }


def middle_steps(runs: Runs, name: str) -> dict[str, float]:
    """Return the middle of the seconds of each step, in the order in which they ran."""
    order = dict.fromkeys(step for steps in runs.steps[name] for step in steps)
    return {step: runs.step(name, step) or 0.0 for step in order}


def _rounded(told: Any) -> Any:
    if isinstance(told, float):
        return round(told, _PLACES)
    if isinstance(told, dict):
        return {key: _rounded(value) for key, value in told.items()}
    if isinstance(told, list):
        return [_rounded(value) for value in told]
    return told
