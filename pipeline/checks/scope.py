"""How much of the site is looked at: all of it, or only what a change touched.

What a change touched is looked at whole. Of the rest, only the wide rules look: a link that led to
a page that is gone stands on a page that nobody changed.
"""

from dataclasses import dataclass
from functools import cached_property

from pipeline.content.item import Item

_EVERYWHERE = ("site_config/", "pipeline/")


@dataclass(frozen=True)
class Scope:
    """The paths that changed, from the court's folder; None where everything is looked at."""

    changed: frozenset[str] | None = None

    @property
    def everything(self) -> bool:
        """Return whether the whole site is looked at: a changed setting or rule reaches it all."""
        return self.changed is None or any(path.startswith(_EVERYWHERE) for path in self.changed)

    @cached_property
    def _folders(self) -> frozenset[str]:
        return frozenset(
            path[:at] for path in self.changed or () for at in range(len(path)) if path[at] == "/"
        )

    def holds(self, item: Item) -> bool:
        """Return whether an item is looked at whole: it, or a file in its folder, changed."""
        return self.everything or item.folder in self._folders


EVERYTHING = Scope()
