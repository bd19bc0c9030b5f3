"""What a rule may know besides the value it looks at."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from pipeline.checks.addresses import addresses_of
from pipeline.config.files import Config
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Site


@dataclass(frozen=True)
class Facts:
    """The whole site, the court's configuration, the day of looking, and the catalogue."""

    site: Site
    config: Config
    as_of: dt.date
    catalogue: Catalogue

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Return every address that a link or a menu may lead to."""
        return addresses_of(self.site)
