"""`scripts/bench build`: measure, print tables, and write the page where that is asked for."""

import json
from collections.abc import Sequence

from rich.console import Console

from pipeline.bench.build.page import part
from pipeline.bench.build.result import document
from pipeline.bench.build.rounds import measure_builds
from pipeline.bench.build.runs import Runs
from pipeline.bench.page import write_part
from pipeline.outside.measured import Measured

_aside = Console(stderr=True, highlight=False)


def bench_build(articles: Sequence[int], rounds: int | None, *, as_json: bool, write: bool) -> None:
    """Measure for each number of articles, from the fewest to the most."""
    every = [_measured(count, rounds) for count in sorted(set(articles))]
    if write:
        write_part("build", part(every))
    if as_json:
        print(json.dumps(document(every), ensure_ascii=False))
    else:
        print(part(every))


def _measured(count: int, rounds: int | None) -> Runs:
    def tell(name: str, found: Measured) -> None:
        _aside.print(f"{count} articles · {name}: {found.seconds:.2f} s, {found.megabytes:.0f} MB")

    return measure_builds(count, tell, rounds)
