"""The desk of a preview: what was saved goes onto its page at once, and into a build after that."""

import datetime as dt
from collections.abc import Callable, Set
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.flows.previewing.page_first import page_first
from pipeline.flows.previewing.rebuild import Rebuild, Rebuilt
from pipeline.flows.previewing.standing import Standing, after_build, standing_of
from pipeline.outside import garbage
from pipeline.outside.builds import Builds


@dataclass(frozen=True)
class _UnderWay:
    """A build that began at a count of `Builds`: with files shown already, and with others."""

    rebuild: Rebuild
    began: int
    shown: frozenset[str]
    owed: frozenset[str]


@dataclass
class Desk:
    """A preview at work. Paths run from the court's folder.

    `_owed` was saved and is on no page yet, `_shown` is on its page and in no build yet. One page
    is shown first only where nothing else is owed: only then is the rest as it stands in memory.
    """

    root: Path
    as_of: dt.date | None
    builds: Builds
    tell: Callable[[Rebuilt], None]
    _standing: Standing | None = None
    _owed: set[str] = field(default_factory=set)
    _shown: set[str] = field(default_factory=set)
    _waiting: bool = True
    _under_way: _UnderWay | None = None

    def turn(self, saved: Set[str]) -> None:
        """Do what is to be done: show what was just saved, take what is built, build what waits."""
        if saved:
            self._owed |= saved
            self._waiting = True
            self._show_first()
        if self._under_way is not None and self._under_way.rebuild.ready():
            self._take(self._under_way)
        if self._waiting and self._under_way is None:
            self._begin()

    def close(self) -> None:
        """End a build that is under way."""
        if self._under_way is not None:
            self._under_way.rebuild.stop()

    def _show_first(self) -> None:
        if self._standing is None or len(self._owed) != 1 or self._is_owed_more():
            return
        (path,) = self._owed
        first = page_first(self._standing, path, self.as_of)
        if first is not None:
            self._standing = first.standing
            self._shown.add(self._owed.pop())
            self.builds.show(first.address, first.html)

    def _is_owed_more(self) -> bool:
        return self._under_way is not None and bool(self._under_way.owed)

    def _begin(self) -> None:
        shown, owed = frozenset(self._shown), frozenset(self._owed)
        rebuild = Rebuild(self.root, self.as_of)
        self._under_way = _UnderWay(rebuild, self.builds.count, shown, owed)
        self._waiting = False
        self._shown.clear()
        self._owed.clear()

    def _take(self, through: _UnderWay) -> None:
        rebuilt = through.rebuild.result()
        self._under_way = None
        self.builds.finished(through.began)
        self.tell(rebuilt)
        if not rebuilt.good:
            self._owed |= through.shown | through.owed
        else:
            self._stand(anew=bool(through.owed))
        if self._waiting:
            self._show_first()

    def _stand(self, *, anew: bool) -> None:
        if self._standing is not None and not anew:
            self._standing = after_build(self._standing)
            return
        self._standing = None
        with garbage.later():
            self._standing = standing_of(self.root, self.as_of)
