"""Check procedures: read site_config/sop/, run its rules, take out what is waived."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.checks.waive import waive
from pipeline.checks.waived import Waived
from pipeline.config.load import load_config
from pipeline.outside.clock import today
from pipeline.sop.check import FAMILY, check_library
from pipeline.sop.filed import Library
from pipeline.sop.load import load_library


@dataclass(frozen=True)
class ProceduresChecked:
    """The procedures as read, and what the rules say of them on a day."""

    library: Library
    result: Waived


def check_procedures(root: Path, as_of: dt.date | None) -> ProceduresChecked:
    """Check the procedures of the court's folder; today in its time zone unless `as_of` is given.

    Raises ConfigError where site_config/ is wrong.
    """
    config = load_config(root)
    library = load_library(root)
    day = as_of or today(config.court.time_zone)
    waivers = [each for each in config.waivers.waivers if each.code.startswith(FAMILY)]
    return ProceduresChecked(library, waive(check_library(library, day), waivers, day))
