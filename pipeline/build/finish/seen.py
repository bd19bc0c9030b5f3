"""What the finish needs to know of a page, seen once when it is rendered and kept with it."""

from typing import Any, NamedTuple

from pipeline.build.compose.memory import fingerprint
from pipeline.build.finish.scripts import Script, scripts_in
from pipeline.build.finish.search import search_text


class Seen(NamedTuple):
    """The scripts in a page, and the fingerprint of what the search finds in it, if anything."""

    scripts: tuple[Script, ...]
    search: str | None


def look(html: str) -> list[Any]:
    """Return what is seen of a page, as plain JSON."""
    text = search_text(html)
    return [scripts_in(html), fingerprint(text) if text is not None else None]


def seen_of(told: list[Any]) -> Seen:
    """Return what `look` saw, from JSON."""
    scripts, search = told
    return Seen(tuple(Script(*script) for script in scripts), search)
