"""How long a push is judged, beside a bare start of the same interpreter: a ratio within one run.

The push brings one approved article with a photo to a server that holds many items. The hook that
`terbit server-init` wrote is run as Git runs it. Seconds are the wall's: medians of several turns.
"""

import shutil
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console

from pipeline.flows.reviewing.decide import Wish, decide
from pipeline.flows.reviewing.server import server_init
from pipeline.outside.clock import Stopwatch, this_second
from pipeline.outside.git_reading import git
from pipeline.outside.git_writing import Author, commit_files, push
from pipeline.outside.hook import judge_push, start_bare
from pipeline.outside.ssh_signatures import make_key
from pipeline.samples.articles import write_articles

_ROOT = Path(__file__).parents[2]
_PEOPLE, _REVIEW = "site_config/people.yml", "site_config/review.yml"
_WRITER, _APPROVERS = "penulis-hukum", ("editor", "pj-informasi")
_DRAFT = "berita/baru"
_TURNS = 11
_TARGET = 0.5


@dataclass(frozen=True)
class GateSpeed:
    """Median seconds of a verdict, of a start that imports pydantic and yaml, of a bare start."""

    items: int
    verdict: float
    libraries: float
    bare: float


@dataclass(frozen=True)
class _House:
    """A court on plain Git in a folder of its own."""

    folder: Path

    @property
    def clone(self) -> Path:
        return self.folder / "clone"

    @property
    def server(self) -> Path:
        return self.folder / "situs.git"

    def key(self, who: str) -> Path:
        return self.folder / who


def bench_gate(items: int) -> None:
    """Measure, and print the seconds with their ratio."""
    speed = measure_gate(items)
    console = Console()
    console.print(
        f"A push to {speed.items} items is judged in {speed.verdict:.2f} s (target: {_TARGET} s). "
        f"An idle start takes {speed.bare:.3f} s, one with pydantic and yaml {speed.libraries:.3f} "
        f"s: the verdict is {speed.verdict / speed.libraries:.1f} × that."
    )


def measure_gate(items: int) -> GateSpeed:
    """Lay out a court with so many generated items, and let its hook judge one approved push."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as made:
        house = _House(Path(made))
        old = _lay_out(house, items)
        new = _approved(house, old)
        return GateSpeed(
            items,
            _median(lambda: judge_push(house.server, old, new)),
            _median(lambda: start_bare("pydantic, yaml")),
            _median(lambda: start_bare("sys")),
        )


def _lay_out(house: _House, items: int) -> str:
    shutil.copytree(_ROOT / "site_config", house.clone / "site_config")
    write_articles(house.clone / "content", items)
    git(house.clone, "init", "--quiet", "--initial-branch=main")
    start = _commit(house)
    _give_keys(house)
    review = (house.clone / _REVIEW).read_text(encoding="utf-8")
    on = f"baseline: {{commit: {start}, on: 2026-11-20}}"
    switched = review.replace("enabled: false", "enabled: true").replace("baseline: null", on)
    (house.clone / _REVIEW).write_text(switched, encoding="utf-8")
    main = _commit(house)
    server_init(house.server, house.clone)
    git(house.clone, "remote", "add", "origin", str(house.server))
    return main


def _commit(house: _House) -> str:
    identity = ("-c", "user.name=Ukur", "-c", "user.email=ukur@pn-contoh.example")
    git(house.clone, "add", "--all")
    git(house.clone, *identity, "commit", "--quiet", "--message=Awal")
    return git(house.clone, "rev-parse", "HEAD").decode().strip()


def _give_keys(house: _House) -> None:
    file = house.clone / _PEOPLE
    plain: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    for who in (_WRITER, *_APPROVERS):
        plain["people"][who]["keys"] = [{"key": make_key(house.key(who), who)}]
    file.write_text(yaml.safe_dump(plain, allow_unicode=True), encoding="utf-8")


def _approved(house: _House, main: str) -> str:
    """Push a new article with a photo as a draft, let it be approved, and return its commit."""
    author = Author(_WRITER, f"{_WRITER}@pn-contoh.example", house.key(_WRITER))
    commit = commit_files(house.clone, main, _article(house), "Ajukan", author)
    push(house.clone, f"{commit}:refs/heads/draf/{_DRAFT}")
    for who in _APPROVERS:
        decide(house.clone, _DRAFT, Wish("approve"), house.key(who), this_second())
    git(house.clone, "fetch", "--quiet", "origin")
    return git(house.clone, "rev-parse", f"origin/draf/{_DRAFT}").decode().strip()


def _article(house: _House) -> dict[str, bytes | None]:
    """Return the files of one more article of the same make, with a photo."""
    made = house.folder / "satu"
    write_articles(made, 1)
    files = (file for file in made.rglob("*") if file.is_file())
    named = {f"content/{file.relative_to(made).as_posix()}": file.read_bytes() for file in files}
    return {path.replace("artikel-", "baru-"): raw for path, raw in named.items()}


def _median(work: Callable[[], None]) -> float:
    return statistics.median(_seconds(work) for _ in range(_TURNS))


def _seconds(work: Callable[[], None]) -> float:
    watch = Stopwatch()
    work()
    return watch.seconds()
