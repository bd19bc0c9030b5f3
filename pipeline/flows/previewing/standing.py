"""What a preview keeps in memory of the site as last built, so that one page needs no more."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.build.compose import Given
from pipeline.build.compose.memory import Memory
from pipeline.build.ground import of_program
from pipeline.build.render.press import Press
from pipeline.build.workshop import composed
from pipeline.build.write import CONFIG
from pipeline.checks.run import import_all
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.load import load_site
from pipeline.content.parsed import parsed_from
from pipeline.errors import TerbitError
from pipeline.flows.build_site import BUILD
from pipeline.flows.check_site import PARSED
from pipeline.flows.checked import Read
from pipeline.flows.compose_site import compiled
from pipeline.flows.procedure_pages import procedure_pages
from pipeline.outside.clock import today


@dataclass(frozen=True)
class Standing:
    """The site as read, what composing is given besides, and a renderer that is warm."""

    root: Path
    read: Read
    given: Given
    press: Press


def standing_of(root: Path, as_of: dt.date | None) -> Standing | None:
    """Read the folder of a site that was just built; None where it cannot be read any more.

    Writes nothing: the next build may be at work already.
    """
    import_all()
    try:
        read = _read(root, as_of)
        given = Given(Memory(compiled=compiled("pages")), procedure_pages(root, read.config))
        build = root / BUILD
        press = Press(build / CONFIG, composed(build), read.as_of, compiled("theme"))
        return Standing(root, read, given, press)
    except (TerbitError, OSError):
        return None


def after_build(standing: Standing) -> Standing:
    """Return the same after a build of what it holds, which may have made pages that were not."""
    build, press = standing.root / BUILD, standing.press
    paths = composed(build)
    if paths == press.paths:
        return standing
    warm = Press(build / CONFIG, paths, standing.read.as_of, compiled("theme"))
    return replace(standing, press=warm)


def _read(root: Path, as_of: dt.date | None) -> Read:
    config, catalogue = load_config(root), load_catalogue(root)
    loaded = load_site(root, parsed_from(root / PARSED, of_program()))
    day = as_of or today(config.court.time_zone)
    return Read(loaded.site, config, catalogue, day, loaded.findings, remember=False)
