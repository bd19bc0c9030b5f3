"""The nightly look at links that lead out: ask, write down, and tell what failed for days."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from pipeline.checks.links.external_links import (
    CODES,
    REGISTER,
    Asked,
    Places,
    Register,
    external_links,
    judged,
    to_ask,
    written_down,
)
from pipeline.checks.waive import waive
from pipeline.checks.waived import Waived
from pipeline.config.load import load_config
from pipeline.content.load import load_site
from pipeline.errors import UnfinishedError
from pipeline.flows.progress import Progress, Silent, step
from pipeline.outside.clock import today
from pipeline.outside.link_answers import LinkAnswer, Manners, Outcome, ask

REGISTER_FILE = "var/links.json"
_ENOUGH_TO_TELL = 3


@dataclass(frozen=True)
class LinksSeen:
    """What was found, what is being waited for, and how many addresses there are and were asked."""

    result: Waived
    waiting: dict[str, Asked]
    total: int
    asked: int

    @property
    def unanswered(self) -> int:
        """Return how many addresses said nothing at all, and are not yet a finding."""
        return sum(asked.outcome == "silent" for asked in self.waiting.values())


def look_at_links(
    root: Path,
    as_of: dt.date | None,
    progress: Progress | None = None,
    manners: Manners | None = None,
) -> LinksSeen:
    """Ask every address outside the site that readers are led to, once a day.

    Raises UnfinishedError where nothing answers at all: then it is our network that is down, and
    no day is counted against anyone.
    """
    progress = progress or Silent()
    config = load_config(root)
    day = as_of or today(config.court.time_zone)
    places = external_links(load_site(root).site.public(day), config)
    known = _read(root / REGISTER_FILE)
    wanted = to_ask(places, known, day)
    with step(progress, "Menanyai situs lain"):
        agent = f"terbit-tautan (+{config.court.url})"
        answers = ask(wanted, manners or Manners(agent), progress.advance)
    _stop_where_nothing_answers(answers)
    now = {at: _asked(answer, day) for at, answer in answers.items()}
    register = written_down(places, known, now)
    _write(root / REGISTER_FILE, register)
    waivers = [each for each in config.waivers.waivers if each.code in CODES]
    result = waive([*judged(places, register)], waivers, day)
    return _seen(places, register, result, len(wanted))


def _seen(places: Places, register: Register, result: Waived, asked: int) -> LinksSeen:
    waiting = {at: answer for at, answer in register.items() if answer.waiting}
    return LinksSeen(result, waiting, len(places), asked)


def _asked(answer: LinkAnswer, day: dt.date) -> Asked:
    return Asked(day, answer.outcome.value, answer.detail, answer.moved_to)


def _stop_where_nothing_answers(answers: dict[str, LinkAnswer]) -> None:
    outcomes = Counter(answer.outcome for answer in answers.values())
    if len(answers) > _ENOUGH_TO_TELL and outcomes[Outcome.SILENT] == len(answers):
        message = (
            f"Belum dapat dilihat: tidak satu pun dari {len(answers)} situs lain menjawab. "
            "Periksa sambungan internet komputer ini, lalu jalankan lagi. Tidak ada yang dicatat."
        )
        raise UnfinishedError(message)


def _read(file: Path) -> Register:
    """Return the register; where it cannot be read it begins anew, which only costs days."""
    try:
        return REGISTER.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return {}


def _write(file: Path, register: Register) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_name(f"{file.name}.new")
    made.write_bytes(REGISTER.dump_json(register, indent=1))
    made.replace(file)
