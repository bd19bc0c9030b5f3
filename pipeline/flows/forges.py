"""Forges: propose a branch, and read its reviews and its way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.forge import Forge as Settings
from pipeline.config.load import Config, load_config
from pipeline.errors import UsageError
from pipeline.forge.counting import Bench, Judged, judge
from pipeline.forge.values import Event, PullRequest
from pipeline.forge.words import (
    Minutes,
    checklist,
    places_of,
    title,
)
from pipeline.outside.branches import branch_of
from pipeline.outside.forges import Forge, Patience, forge_of
from pipeline.outside.forges.once import propose
from pipeline.review.roster import Roster

TARGET = "main"
DRAFTS = "draf/"


@dataclass(frozen=True)
class Reviewed:
    """A proposal and its reviews."""

    pull: PullRequest
    judged: Judged


@dataclass(frozen=True)
class Connected:
    """The court's forge, ready to be asked, and the configuration that named it."""

    config: Config
    settings: Settings
    forge: Forge

    def route(self, number: int) -> str:
        """Return where a decision was given, for example `forgejo#7`."""
        return f"{self.settings.kind}#{number}"

    def roster(self) -> dict[str, str]:
        """Return the ids of the people who may review, by login; machines are not among them."""
        return Roster(self.config.people).logins

    def reviewed(self, number: int, logins: Mapping[str, str]) -> Reviewed:
        """Return which reviews of a proposal count for its head, by who logs in how."""
        pull = self.forge.pull_request(number)
        bench = Bench(pull.head, logins, self.settings.account, self.route(number))
        return Reviewed(pull, judge(self.forge.reviews(number), bench))


@dataclass(frozen=True)
class Proposed:
    """An open proposal; `behind` where the forge does not hold what this folder's branch holds."""

    pull: PullRequest
    behind: bool


def connect(root: Path, patience: Patience | None = None) -> Connected:
    """Return the forge of the court's folder; raises UsageError where the court has none."""
    config = load_config(root)
    if config.forge is None:
        message = (
            "Pengadilan ini belum memakai forge. Salin site_config/forge.example.yml menjadi "
            "site_config/forge.yml, lalu isi."
        )
        raise UsageError(message)
    return Connected(config, config.forge, forge_of(config.forge, patience))


def open_proposals(root: Path) -> tuple[PullRequest, ...]:
    """Return what is proposed on the forge and not yet merged or closed."""
    return connect(root).forge.open_pull_requests()


def propose_branch(root: Path, name: str) -> Proposed:
    """Propose a draft branch, with the steps of the SOP; a branch is proposed once."""
    if not name.startswith(DRAFTS):
        raise UsageError(f"Usulkan cabang naskah, yaitu yang diawali {DRAFTS}, bukan {name}.")
    connected = connect(root)
    branch = branch_of(root, name, TARGET)
    if not branch.paths:
        raise UsageError(f"Cabang {name} tidak mengubah apa pun terhadap {TARGET}.")
    places = places_of(branch.paths)
    text = checklist(places, _minutes(connected.config))
    pull = propose(connected.forge, name, TARGET, title(places), text)
    return Proposed(pull, behind=pull.head != branch.commit)


def _minutes(config: Config) -> Minutes:
    standard = config.review.standard_minutes
    return Minutes(
        draft=standard.draft.max,
        check=standard.check.max,
        approve=standard.approve.max,
        publish=standard.publish.max,
        archive=standard.archive.max,
    )


def reviews_of(root: Path, number: int) -> Reviewed:
    """Return which reviews of a proposal count for its head, by the roster of the folder `root`.

    The folder must be main's, not the proposal's: nobody adds themselves to the roster.
    """
    connected = connect(root)
    return connected.reviewed(number, connected.roster())


def way_of(root: Path, number: int) -> tuple[Event, ...]:
    """Return the way of a proposal, in order, for the SOP clock."""
    return connect(root).forge.events(number)
