"""What a look at a site may come to, made short for tables."""

from typing import Any

from pipeline.monitor.integrity.seen import Odd, Seen
from pipeline.release.compare import Compared, Sameness

READER = "browser"


def odd(
    address: str = "/berita/",
    path: str | None = "berita/index.html",
    sameness: Sameness = Sameness.DIFFERS,
    reader: str = READER,
    **more: Any,
) -> Odd:
    """Return an answer that is not the published file."""
    return Odd(address, path, reader, Compared(sameness, "isinya lain"), 200, **more)


def stranger(address: str = "/slot/", **more: Any) -> Odd:
    """Return an answer where the site has nothing."""
    return odd(address, None, **more)


def seen(*answers: Odd, **more: Any) -> Seen:
    """Return a look at a site whose home page is well."""
    return Seen({"index.html": (READER,)}, answers, **more)
