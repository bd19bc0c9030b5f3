"""How long the register takes after the content is loaded; seconds are the processor's, medians."""

import json
import shutil
import statistics
import tempfile
from pathlib import Path

from rich.console import Console

from pipeline.content.item import Site
from pipeline.flows.register.look import Ground, board_on, read
from pipeline.outside.clock import Stopwatch
from pipeline.register.document import document_of
from pipeline.samples.articles import write_articles

_ROOT = Path(__file__).parents[2]
_TURNS, _TARGET = 9, 0.5


def bench_register(articles: int) -> None:
    """Generate so many articles beside the demo's information, measure, and print."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as folder:
        court = Path(folder)
        for name in ("site_config", "content/informasi", "content/pengumuman"):
            shutil.copytree(_ROOT / name, court / name)
        write_articles(court / "content", articles)
        watch = Stopwatch()
        ground = read(court, None)
        load = watch.processor_seconds()
        turns = [_turn(ground) for _ in range(_TURNS)]
    first, later = turns[0], statistics.median(turns[1:])
    told = f"{articles} articles: load {load:.2f} s; register, first {first:.3f} s (holidays are"
    Console().print(f"{told} read), then {later:.3f} s; target {_TARGET} s at most")


def _turn(ground: Ground) -> float:
    """Return the seconds of one register, on a site that nothing was asked of yet."""
    site = Site(ground.site.root, ground.site.items, ground.site.tombstones)
    fresh = Ground(site, ground.config, ground.catalogue, ground.old, ground.day)
    watch = Stopwatch()
    looked = board_on(fresh)
    json.dumps(document_of(looked.board, looked.people))
    return watch.processor_seconds()
