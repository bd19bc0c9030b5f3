"""The court's pledges as its own page words them: each heading `Maklumat …` and its promises.

Source: UU 25/2009 art. 22; Juknis 2026 (both pledges stand on the home page).
"""

import re
from dataclasses import dataclass

from pipeline.content.item import Item

PLEDGES = "/maklumat-pelayanan/"
_PART = re.compile(r"^## (Maklumat .+)$", re.MULTILINE)
_PROMISE = re.compile(r"^- (.+?)[;.,]?$", re.MULTILINE)


@dataclass(frozen=True)
class Pledge:
    """One pledge: its title, where it stands on its page, and what is promised."""

    title: str
    anchor: str
    promises: tuple[str, ...]


def pledges_of(page: Item | None) -> tuple[Pledge, ...]:
    """Return the pledges that a page holds, in its own words."""
    if page is None:
        return ()
    from markdown.extensions.toc import slugify  # takes long to load; few builds make this page

    _, *parts = _PART.split(page.body)
    return tuple(
        Pledge(title.strip(), slugify(title.strip(), "-"), _promises(text))
        for title, text in zip(parts[::2], parts[1::2], strict=True)
    )


def _promises(text: str) -> tuple[str, ...]:
    own = text.partition("\n## ")[0]
    return tuple(found.group(1) for found in _PROMISE.finditer(own))
