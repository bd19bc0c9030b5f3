"""What one look at the live site came to, as data for the probes to judge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.monitor.integrity.advert import NO_WORDS, Words
from pipeline.monitor.integrity.page_parts import Part
from pipeline.release.compare import Compared, Sameness

WELL = (Sameness.EQUAL, Sameness.TRANSFORMED)
CHANGED = (Sameness.DIFFERS, Sameness.MISSING)


@dataclass(frozen=True)
class Odd:
    """One answer that is not the published file: at an address, to a reader.

    `path` is None where the site has nothing at that address. `away` is the address that the
    server leads to, where that is another host's. `newer`: the bytes are those of a build that
    lies here, so they are ours, only not those of the manifest.
    """

    address: str
    path: str | None
    reader: str
    compared: Compared
    status: int = 0
    away: str | None = None
    parts: tuple[Part, ...] = ()
    words: Words = NO_WORDS
    entries: tuple[str, ...] = ()
    newer: bool = False

    @property
    def changed(self) -> bool:
        """Return whether readers got something else than was published."""
        return self.compared.sameness in CHANGED and not self.newer


@dataclass(frozen=True)
class Seen:
    """A look: how each path stood for each reader who asked for it, and what was odd.

    `strangers` are answers at addresses where the site has nothing; `anything` is one at an
    address that nobody can have. `unseen` counts answers that did not come.
    """

    well: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    odd: tuple[Odd, ...] = ()
    strangers: tuple[Odd, ...] = ()
    anything: Odd | None = None
    unseen: int = 0
    cause: str = ""

    @property
    def changed(self) -> tuple[Odd, ...]:
        """Return what readers get otherwise than published."""
        return tuple(each for each in self.odd if each.changed)

    @property
    def shown_to_some(self) -> tuple[Odd, ...]:
        """Return what some readers get otherwise, while others get it as published."""
        return tuple(each for each in self.changed if self.well.get(each.path or ""))

    @property
    def shown_to_all(self) -> tuple[Odd, ...]:
        """Return what differs for everybody who asked."""
        some = set(self.shown_to_some)
        return tuple(each for each in self.changed if each not in some)

    @property
    def everything(self) -> tuple[Odd, ...]:
        """Return every answer that somebody else may have made."""
        last = (self.anything,) if self.anything else ()
        return (*self.changed, *self.strangers, *last)


def listed(told: Iterable[str], most: int = 3) -> str:
    """Return a few things in a row, and how many more there are."""
    found = list(dict.fromkeys(told))
    more = f" dan {len(found) - most} lainnya" if len(found) > most else ""
    return f"{', '.join(found[:most])}{more}"
