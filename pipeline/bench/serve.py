"""How long a writer waits: from saving a text to seeing it in the page that is open beside it."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from pipeline.bench.court import AS_OF, court_of, newest_articles
from pipeline.bench.page import table, write_part
from pipeline.outside.clock import Stopwatch
from pipeline.outside.open_page import Shows, chromium, open_page
from pipeline.outside.talking import talking

TARGET_SECONDS = 1.0
_PATIENCE_SECONDS = 600.0
_SERVE = ("-u", "-m", "pipeline.cli", "serve", "--port", "0", "--as-of", AS_OF)
_ADDRESS = r"http://127\.0\.0\.1:\d+/"
_SENTENCE = "Kalimat baru nomor {} untuk pengukuran."


@dataclass(frozen=True)
class Waited:
    """The seconds from each saving to the page that shows it."""

    articles: int
    seconds: tuple[float, ...]

    @property
    def middle(self) -> float:
        """Return the median."""
        return median(self.seconds)


def measure_serve(articles: int, edits: int) -> Waited:
    """Serve a court of generated articles and change the text of the newest one so many times.

    Each edit is made as soon as the one before it is seen, so most meet a build that is under way.
    The first is not counted: it may come before the preview holds the site in memory. Raises
    UnfinishedError at once where Chromium is not there.
    """
    chromium()
    with court_of(articles) as court:
        article = newest_articles(court, 1)[0]
        page = article.parent.relative_to(court / "content").as_posix()
        with (
            talking([sys.executable, *_SERVE], court) as hear,
            open_page(f"{hear(_ADDRESS)}{page}/") as shows,
        ):
            seconds = [_wait(article, number, shows) for number in range(edits + 1)]
    return Waited(articles, tuple(seconds[1:]))


def _wait(article: Path, number: int, shows: Shows) -> float:
    sentence = _SENTENCE.format(number)
    text = article.read_text(encoding="utf-8").rstrip("\n")
    watch = Stopwatch()
    article.write_text(f"{text}\n\n{sentence}\n", encoding="utf-8")
    shows(sentence, _PATIENCE_SECONDS)
    return watch.seconds()


def bench_serve(articles: int, edits: int, *, as_json: bool, write: bool) -> None:
    """Print the median wait, and write it to the page where that is asked for."""
    waited = measure_serve(articles, edits)
    if write:
        write_part("serve", part(waited))
    if as_json:
        told = {"articles": articles, "serve_s": round(waited.middle, 3)}
        print(json.dumps(told | {"runs_s": [round(one, 3) for one in waited.seconds]}))
    else:
        print(part(waited))


def part(waited: Waited) -> str:
    """Return the figures as a part of docs/reference/performance.md."""
    row = [
        f"{waited.articles:,}",
        f"{waited.middle:.2f}",
        f"{min(waited.seconds):.2f}–{max(waited.seconds):.2f}",
        f"≤ {TARGET_SECONDS:g}",
        "yes" if waited.middle <= TARGET_SECONDS else "**no**",
    ]
    return table(["articles", "median s", "range", "target", "met"], [row])
