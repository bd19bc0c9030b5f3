"""Lighthouse on the pages that readers open most, as the demo court serves them."""

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from pipeline.outside.lighthouse import Scores, look_at
from pipeline.outside.measured import measure
from pipeline.outside.plain_server import plainly_serving

_ROOT = Path(__file__).parents[2]
_BUILD = ("build", "--as-of", "2026-11-20")
_PAGES = {
    "home": "",
    "article": "berita/2026/11/layanan-ptsp-jam-istirahat/",
    "list": "berita/",
    "information": "informasi/b2-01/",
}


def bench_pages(runs: int) -> None:
    """Print the median scores of each page, and what cost a score in most of the runs."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as folder:
        court = Path(folder)
        for name in ("site_config", "content"):
            shutil.copytree(_ROOT / name, court / name)
        shutil.copyfile(_ROOT / "mkdocs.yml", court / "mkdocs.yml")
        measure([sys.executable, "-m", "pipeline.cli", *_BUILD], court)
        with plainly_serving(court / "site") as address:
            found = {
                name: [look_at(address + page, _ROOT) for _ in range(runs)]
                for name, page in _PAGES.items()
            }
    _report({name: middle(scores) for name, scores in found.items()})


def middle(runs: Sequence[Scores]) -> Scores:
    """Return the median of each score, and what cost a score in more than half of the runs."""
    medians = {
        category: round(median(run.by_category[category] for run in runs))
        for category in runs[0].by_category
    }
    counted = Counter(cost for run in runs for cost in run.costs)
    return Scores(
        medians, tuple(sorted(c for c, times in counted.items() if times * 2 > len(runs)))
    )


def _report(found: dict[str, Scores]) -> None:
    table = Table(title="Lighthouse, as a telephone")
    table.add_column("page")
    categories = list(next(iter(found.values())).by_category)
    for category in categories:
        table.add_column(category, justify="right")
    for name, scores in found.items():
        table.add_row(name, *(str(scores.by_category[category]) for category in categories))
    console = Console()
    console.print(table)
    for name, scores in found.items():
        for cost in scores.costs:
            console.print(f"{name}: {cost}")
