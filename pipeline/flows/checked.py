"""What a check is given and what comes of it: a site as read, and what the rules say of it."""

import datetime as dt
from dataclasses import dataclass

from pipeline.checks.scope import EVERYTHING, Scope
from pipeline.checks.waived import Waived
from pipeline.config.load import Config
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Site
from pipeline.findings import Finding

MEMORY = "build/checks.json"


@dataclass(frozen=True)
class Checked:
    """The site as read on a day, and what the checks say of it."""

    site: Site
    config: Config
    catalogue: Catalogue
    as_of: dt.date
    result: Waived
    scope: Scope = EVERYTHING


@dataclass(frozen=True)
class Read:
    """The site as read on a day, what is wrong with its form, and whether to keep what is found."""

    site: Site
    config: Config
    catalogue: Catalogue
    as_of: dt.date
    findings: tuple[Finding, ...]
    remember: bool

    def checked(self, result: Waived, scope: Scope = EVERYTHING) -> Checked:
        """Return the site with what the rules say of it."""
        return Checked(self.site, self.config, self.catalogue, self.as_of, result, scope)
