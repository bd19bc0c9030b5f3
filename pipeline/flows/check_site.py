"""Check: read the site and the configuration, run every rule, take out what is waived."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.checks.facts import Facts
from pipeline.checks.run import run
from pipeline.checks.waive import Waived, waive
from pipeline.config.load import Config, load_config
from pipeline.content.catalogue import Catalogue, load_catalogue
from pipeline.content.item import Site
from pipeline.content.load import load_site
from pipeline.flows.progress import Progress, Silent, step
from pipeline.outside.clock import today


@dataclass(frozen=True)
class Checked:
    """The site as read on a day, and what the checks say of it."""

    site: Site
    config: Config
    catalogue: Catalogue
    as_of: dt.date
    result: Waived


def check_site(root: Path, as_of: dt.date | None, progress: Progress | None = None) -> Checked:
    """Check the court's folder `root`; `as_of` is today in the court's time zone unless given.

    Raises ConfigError where site_config/ is wrong, UnfinishedError where a rule fails.
    """
    progress = progress or Silent()
    with step(progress, "Membaca pengaturan dan isi"):
        config = load_config(root)
        catalogue = load_catalogue(root)
        loaded = load_site(root)
    as_of = as_of or today(config.court.time_zone)
    with step(progress, "Memeriksa isi"):
        found = run(Facts(loaded.site, config, as_of, catalogue), progress.advance)
    findings = [*loaded.findings, *found]
    return Checked(
        loaded.site, config, catalogue, as_of, waive(findings, config.waivers.waivers, as_of)
    )
