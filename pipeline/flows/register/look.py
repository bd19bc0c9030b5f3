"""Look: read the court's folder, and say where every obligation stands on a day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.ground import of_program
from pipeline.calendar import WorkingCalendar
from pipeline.config.hours import working_calendar
from pipeline.config.load import Config, load_config
from pipeline.content.catalogue import Catalogue, load_catalogue
from pipeline.content.catalogue_old import OldDecree, load_old_decree
from pipeline.content.item import Site
from pipeline.content.load import load_site
from pipeline.content.parsed import parsed_from
from pipeline.flows.check_site import PARSED
from pipeline.outside.clock import today
from pipeline.register.board import Board, board_of
from pipeline.register.duties import owed_on
from pipeline.register.held import held_on
from pipeline.register.people import who_acts


@dataclass(frozen=True)
class Ground:
    """What the register rests on, as read."""

    site: Site
    config: Config
    catalogue: Catalogue
    old: OldDecree | None
    day: dt.date

    @property
    def calendar(self) -> WorkingCalendar:
        """Return the court's working days."""
        return working_calendar(self.config.court)


@dataclass(frozen=True)
class Looked:
    """The board, and who looks after each item, by its id."""

    ground: Ground
    board: Board
    people: Mapping[str, tuple[str, ...]]


def look(root: Path, day: dt.date | None) -> Looked:
    """Return the register of the court's folder on a day, today unless given.

    Raises ConfigError where site_config/ is wrong, UnfinishedError where content cannot be read.
    """
    return board_on(read(root, day))


def read(root: Path, day: dt.date | None) -> Ground:
    """Read what the register rests on; the old decree only for a day before the one in force."""
    config, catalogue = load_config(root), load_catalogue(root)
    site = load_site(root, parsed_from(root / PARSED, of_program())).site
    day = day or today(config.court.time_zone)
    old = load_old_decree(root) if day < catalogue.dated else None
    return Ground(site, config, catalogue, old, day)


def board_on(ground: Ground) -> Looked:
    """Return where every obligation stands."""
    owed = owed_on(ground.catalogue, ground.day, ground.config.court.kind, ground.old)
    board = board_of(owed, held_on(ground.site, ground.day), ground.calendar, ground.day)
    people = ground.config.people
    acting = {s.obligation.id: who_acts(s.obligation, people) for s in board.standings}
    return Looked(ground, board, acting)
