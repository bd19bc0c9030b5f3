"""A court of generated articles to measure on, under Git as a real one is.

Beside the articles stands what the demo court has of standing pages, public information and the
other kinds, so that lists, feeds, tags, menus and documents are all there. The demo's own news and
photo stories are left out, and the events that lead to them: photos are measured apart.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.outside.measured import measure
from pipeline.samples.articles import write_articles

_ROOT = Path(__file__).parents[2]
AS_OF = "2026-11-20"
NEWS = "content/berita"
_COPIED = (
    "site_config",
    "content/halaman",
    "content/informasi",
    "content/panggilan",
    "content/pengumuman",
    "content/video",
)
_GIT = ("git", "-c", "user.name=Ukur", "-c", "user.email=ukur@pn-contoh.example")
# Git would pack so many objects in the background; a build meanwhile would see its refs change.
_COMMIT = (
    *("-c", "commit.gpgsign=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false"),
    *("commit", "--quiet", "--message=Awal"),
)
_WORD = re.compile(r"\b[a-z]{3,}\b")
_UNKNOWN_EVERY = 200
_NOT_KEPT = "/build/\n/site/\n/var/\n"


@contextmanager
def court_of(articles: int) -> Iterator[Path]:
    """Yield the folder of a court with so many generated articles; it goes when the block ends."""
    with TemporaryDirectory(prefix="terbit-bench-") as folder:
        court = Path(folder, "court")
        lay_out(court, articles)
        yield court


def lay_out(court: Path, articles: int) -> None:
    """Write a court into a new folder and commit it."""
    for name in _COPIED:
        shutil.copytree(_ROOT / name, court / name)
    shutil.copyfile(_ROOT / "mkdocs.yml", court / "mkdocs.yml")
    write_articles(court / "content", articles)
    _teach(court)
    (court / ".gitignore").write_text(_NOT_KEPT, encoding="utf-8")
    for step in (("init", "--quiet", "--initial-branch=main"), ("add", "."), _COMMIT):
        measure([*_GIT, *step], court)


def _teach(court: Path) -> None:
    """Tell the dictionary the made-up words of the articles, as a court tells it its own.

    One in so many stays unknown: a published article holds a slip or two that nobody saw.
    """
    files = (court / NEWS).rglob("index.md")
    words = sorted({word for file in files for word in _WORD.findall(file.read_text("utf-8"))})
    known = [word for at, word in enumerate(words) if at % _UNKNOWN_EVERY]
    told = "known:\n" + "".join(f"  - {word}\n" for word in known)
    (court / "site_config/words.yml").write_text(told, encoding="utf-8")


def newest_articles(court: Path, count: int) -> list[Path]:
    """Return the files of the newest generated articles, the newest first."""
    return sorted((court / NEWS).rglob("index.md"), reverse=True)[:count]
