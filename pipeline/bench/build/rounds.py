"""The rounds: each tool in its turn on the same content, so that a busy moment hits all alike."""

import calendar
import compileall
import datetime as dt
import json
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.bench.build.edits import publish, retitle, reword
from pipeline.bench.build.runs import Produced, Runs
from pipeline.bench.court import AS_OF, court_of, newest_articles
from pipeline.bench.hugo_site import command_of, output_of, write_site
from pipeline.bench.same import differing
from pipeline.config.load import load_config
from pipeline.content.load import load_site
from pipeline.errors import UnfinishedError
from pipeline.outside.measured import Measured, measure

CLEAN, EDIT, RETITLE, NEW, NOTHING = "clean", "one_edit", "retitle", "new_article", "nothing"
MKDOCS, LIGHT, HEAVY = "mkdocs", "hugo_light", "hugo_heavy"
PHOTOS, RENDER, SEARCH = "Menyiapkan foto", "Membuat HTML", "Menyiapkan pencarian"
_NEVER_PUBLISHED = ("sitemap.xml", "sitemap.xml.gz")  # finishing puts the site's own in their place
_EDITS = 5
_MANY = 5000
_HANDS = 0.1  # what changes within a tick before a build is looked at once more by the next one
_PROGRAM = Path(__file__).parents[2]
_DAY = dt.date.fromisoformat(AS_OF)
_EPOCH = {"SOURCE_DATE_EPOCH": str(calendar.timegm(_DAY.timetuple())), "NO_MKDOCS_2_WARNING": "1"}

Tell = Callable[[str, Measured], None]


class _Court:
    """One court on the bench, the same content for Hugo beside it, and what was measured."""

    def __init__(self, court: Path, runs: Runs, tell: Tell) -> None:
        self.court, self.runs, self._tell = court, runs, tell
        self.plain = court.with_name("plain")
        self.hugo = court.with_name("hugo")
        write_site(self.hugo, load_site(court).site.public(_DAY), load_config(court))

    def ours(self, name: str, *options: str) -> None:
        """Build with `terbit build`, and keep what it tells of its steps."""
        command = [sys.executable, "-m", "pipeline.cli", "build", "--json", "--as-of", AS_OF]
        found = measure([*command, *options], self.court)
        steps = json.loads(found.said)["steps"]
        if name == CLEAN and not {PHOTOS, RENDER} <= steps.keys():
            raise UnfinishedError(f"terbit build --json tells of other steps: {list(steps)}")
        self.runs.steps[name].append(steps)
        self._keep(name, found)

    def mkdocs(self, name: str = MKDOCS) -> None:
        """Build the composed tree with MkDocs alone, and compare its files with ours."""
        shutil.rmtree(self.plain, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        command += ["--config-file", "build/mkdocs.yml", "--site-dir", str(self.plain)]
        self._keep(name, measure(command, self.court, _EPOCH))
        self.runs.unlike += differing(self.court / "build/html", self.plain, _NEVER_PUBLISHED)

    def hugo_with(self, name: str) -> None:
        """Build the Hugo site with one set of templates, from nothing."""
        templates = name.removeprefix("hugo_")
        shutil.rmtree(output_of(self.hugo, templates), ignore_errors=True)
        command = command_of(self.hugo, AS_OF, templates)
        self._keep(name, measure(command, self.hugo, {"HUGO_CACHEDIR": str(self.hugo / "cache")}))

    def _keep(self, name: str, found: Measured) -> None:
        self.runs.measured[name].append(found)
        self._tell(name, found)


def measure_builds(articles: int, tell: Tell, rounds: int | None = None) -> Runs:
    """Measure everything for so many articles; `tell` is called after each run.

    A round is one clean build by each tool: three up to 5,000 articles, one above. Edits are made
    five times, each followed by our build and a full one by Hugo with light templates.
    """
    compileall.compile_dir(_PROGRAM, quiet=1)  # as scripts/setup leaves it; so MkDocs is, too
    runs = Runs(articles)
    with court_of(articles) as folder:
        court = _Court(folder, runs, tell)
        for _ in range(rounds or (3 if articles <= _MANY else 1)):
            court.ours(CLEAN, "--clean")
            court.mkdocs()
            court.hugo_with(HEAVY)
        newest = newest_articles(folder, rounds or _EDITS)
        _reword_each(court, newest)
        _look(court)
        _retitle_and_publish(court, newest)
        court.mkdocs("mkdocs_after_edits")
    return runs


def _reword_each(court: _Court, articles: Sequence[Path]) -> None:
    for number, article in enumerate(articles, start=1):
        court.ours(NOTHING)
        reword(article, number)
        reword(court.hugo / article.relative_to(court.court), number)
        time.sleep(_HANDS)
        court.ours(EDIT)
        court.hugo_with(LIGHT)


def _retitle_and_publish(court: _Court, articles: Sequence[Path]) -> None:
    for number, article in enumerate(articles, start=1):
        retitle(article, number)
        court.ours(RETITLE)
        publish(article, number)
        court.ours(NEW)


def _look(court: _Court) -> None:
    places = {
        "terbit": court.court / "site",
        MKDOCS: court.plain,
        LIGHT: output_of(court.hugo, "light"),
        HEAVY: output_of(court.hugo, "heavy"),
    }
    court.runs.produced |= {name: _produced(place) for name, place in places.items()}


def _produced(folder: Path) -> Produced:
    sizes = {file: file.stat().st_size for file in folder.rglob("*") if file.is_file()}
    pages = [size for file, size in sizes.items() if file.suffix == ".html"]
    mean = round(sum(pages) / len(pages))
    return Produced(len(pages), mean, len(sizes), sum(sizes.values()) / 1e6)
