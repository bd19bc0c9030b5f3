"""What a rule may know besides the value it looks at."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline.checks.html.anchors import anchors_of
from pipeline.checks.links.addresses import made_by, with_lists
from pipeline.config.files import Config
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Site, State
from pipeline.content.request_file import RequestFile
from pipeline.errors import UnfinishedError
from pipeline.pdf.facts import Reading

if TYPE_CHECKING:
    # Nobody looks for spelling where a push is judged, and Hunspell takes long to import.
    from pipeline.checks.language.dictionary import Dictionary

ReadPdf = Callable[[Path], Reading]


def _cannot_read(file: Path) -> Reading:
    raise UnfinishedError(f"{file.name} tidak diperiksa: pembaca PDF tidak disediakan.")


@dataclass(frozen=True)
class Facts:
    """The whole site, the court's configuration, the day of looking, and the catalogue.

    `read_pdf` tells what a PDF holds; it is handed in, for rules do not touch the world.

    `requests` are the registers of requests for information, which no reader sees.

    What may be absent: `before` holds, by path, the published text of each item that differs from
    it now; `dictionary` knows how words are spelled. None means that nobody could look.
    """

    site: Site
    config: Config
    as_of: dt.date
    catalogue: Catalogue
    read_pdf: ReadPdf = _cannot_read
    before: Mapping[str, str] | None = None
    dictionary: "Dictionary | None" = None
    requests: tuple[RequestFile, ...] = ()

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Return every address that a link or a menu may lead to."""
        return with_lists((*self._made, self._withdrawn))

    @cached_property
    def shown_addresses(self) -> frozenset[str]:
        """Return every address that readers can open on the day."""
        made = zip(self.site.items, self._made, strict=True)
        shown = (each for item, each in made if item.state(self.as_of) == "public")
        return with_lists((*shown, self._withdrawn))

    @cached_property
    def _withdrawn(self) -> tuple[str, ...]:
        return tuple(left.address for left in self.site.tombstones)

    @cached_property
    def _made(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(made_by(item)) for item in self.site.items)

    def anchors_of(self, address: str) -> frozenset[str] | None:
        """Return the places within the page of an item, or None where no item has the address."""
        item = self.site.by_address.get(address)
        return anchors_of(item) if item else None

    def state_of(self, address: str) -> State | Literal["withdrawn"] | None:
        """Return whether readers see the item at an address, or None where there is none.

        A file of an item that was withdrawn is as withdrawn as the item itself.
        """
        item = self.site.by_address.get(address)
        if item is None:
            return "withdrawn" if self.site.is_withdrawn(address) else None
        return item.state(self.as_of)
