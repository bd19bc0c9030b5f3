"""The order in which files take their places, so that no page asks for what is not yet there."""

from collections.abc import Iterable

from pipeline.release.grace import Lasting
from pipeline.release.listing import MANIFEST

_HOME = "index.html"
_PAGES = (".html",)
_TELLS_OF_PAGES = (".xml", "feed.json")


def in_order(paths: Iterable[str], lasting: Lasting) -> tuple[str, ...]:
    """Return paths in order: what never changes, other files, pages, feeds and site maps, the home
    page, and the manifest last."""
    return tuple(sorted(paths, key=lambda path: (_rank(path, lasting), path)))


def _rank(path: str, lasting: Lasting) -> int:
    if path in (_HOME, MANIFEST):
        return 4 if path == _HOME else 5
    if lasting(path):
        return 0
    if path.endswith(_PAGES):
        return 2
    return 3 if path.endswith(_TELLS_OF_PAGES) else 1
