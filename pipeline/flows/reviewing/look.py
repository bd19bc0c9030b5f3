"""Look at a change of main: everything the judge needs, read from Git and nothing else."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import Fault
from pipeline.flows.erasing.coming_back import brought_back
from pipeline.flows.erasing.reading import erased_in
from pipeline.flows.reviewing.approvals import approvals_in
from pipeline.flows.reviewing.beside import beside
from pipeline.flows.reviewing.commits import Reading, hands_before, read_commits
from pipeline.flows.reviewing.entries import ABSENT, entries_of
from pipeline.flows.reviewing.standing import Standing, reader, signers_of, standing_at
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Difference, differences, paths_of
from pipeline.outside.ssh_signatures import Verifier
from pipeline.review.approval import Approval
from pipeline.review.change import Change, ItemChange
from pipeline.review.claims import Claim, read_claim
from pipeline.review.collisions import collisions
from pipeline.review.erasure import Erased
from pipeline.review.examined import NOT_EXAMINED, Examined
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster
from pipeline.review.runs import closes
from pipeline.review.statement import namespace
from pipeline.review.tiers import REQUESTS_FOLDER, RUNS_FOLDER, Tier, tier_of

_ITEM = "index.md"


@dataclass(frozen=True)
class Proposal:
    """A change as asked for: main as it is, the commit to merge, and the tree that main would get.

    For a push the tree is that of the commit; for a draft it is that of the merge to come.
    """

    main: str
    head: str
    tree: str


@dataclass(frozen=True)
class Case:
    """Everything the judge needs but the time."""

    change: Change
    approvals: tuple[Approval, ...]
    roster: Roster
    policy: Policy
    examined: Examined = NOT_EXAMINED


def look(root: Path, proposal: Proposal, at: dt.datetime) -> Case:
    """Read a proposal, and examine the items that it touches; while review is off, only read it.

    Raises what `read_case` and `examine` raise.
    """
    with Objects(root) as objects:
        standing = standing_at(objects, proposal.main)
        if not standing.policy.review.enabled:
            return _case(root, objects, proposal, standing, at)
        # Importing the rules takes as long as Git and ssh-keygen take to answer.
        with beside(_import_rules):
            case = _case(root, objects, proposal, standing, at)
    return replace(case, examined=_examined(root, proposal, case, at))


def _import_rules() -> None:
    # Here, for a push of a draft does not need to wait for it.
    from pipeline.flows.reviewing.examine import import_rules

    import_rules()


def _examined(root: Path, proposal: Proposal, case: Case, at: dt.datetime) -> Examined:
    from pipeline.flows.reviewing.examine import Asked, examine, examine_requests

    touched = [folder for folder, item in case.change.items.items() if item.new]
    asked = Asked(root, proposal.main, proposal.tree, case.policy.day(at))
    found = examine(asked, touched)
    if any(each.path.startswith(RUNS_FOLDER) for each in case.change.entries):
        from pipeline.flows.reviewing.examine_runs import examine_runs

        runs = examine_runs(asked, case.change, case.roster, case.policy)
        found = replace(found, blocking=(*found.blocking, *runs))
    requests = sorted(e.path for e in case.change.entries if e.path.startswith(REQUESTS_FOLDER))
    if requests:
        found = replace(found, blocking=(*found.blocking, *examine_requests(asked, requests)))
    return found


def read_case(root: Path, proposal: Proposal, at: dt.datetime, *, rules: str | None = None) -> Case:
    """Read a proposal; signatures are held against the keys that are valid at `at`.

    Roster and policy are main's, or those of the commit `rules` where what was judged already is
    only told of.

    Raises ConfigError where main's own roster or policy cannot be read, UnfinishedError where Git
    or ssh-keygen does not answer.
    """
    with Objects(root) as objects:
        standing = standing_at(objects, rules or proposal.main)
        return _case(root, objects, proposal, standing, at)


def _case(
    root: Path, objects: Objects, proposal: Proposal, standing: Standing, at: dt.datetime
) -> Case:
    roster, policy = standing.roster, standing.policy
    spaces = ("git", namespace(policy.court))
    with Verifier(signers_of(roster, policy.time_zone), spaces) as verifier:
        reading = Reading(root, objects, roster, verifier, at, erased_in(root, objects))
        change = _change(reading, proposal)
        approvals = tuple(approvals_in(reading, change, proposal.main, proposal.tree, policy.court))
    return Case(change, approvals, roster, policy)


def _change(reading: Reading, proposal: Proposal) -> Change:
    found = differences(reading.root, proposal.main, proposal.tree)
    erased = reading.erased
    items = _Items(reading.objects, proposal, erased)
    folders = {each.path: folder for each in found if (folder := items.folder_of(each.path))}
    added = frozenset(each.path for each in found if each.old_mode == ABSENT)
    return Change(
        entries=tuple(entries_of(reading.root, reading.objects, found, erased)),
        commits=read_commits(reading, proposal.main, proposal.head),
        items={folder: items.change(folder) for folder in sorted(set(folders.values()))},
        folders=folders,
        closing=dict(_closing(reading, proposal, found)),
        collisions=collisions(paths_of(reading.root, proposal.tree), added) if added else (),
        policy_faults=_policy_faults(reading.root, proposal.tree, found),
        brought_back=brought_back(reading.root, erased, proposal.main, proposal.head),
    )


class _Items:
    """Finds the item that a path belongs to, before or after, and what it says of itself."""

    def __init__(self, objects: Objects, proposal: Proposal, erased: Erased) -> None:
        self._erased = erased
        self._old, self._new = reader(objects, proposal.main), reader(objects, proposal.tree)
        self._known: dict[str, ItemChange] = {}

    def change(self, folder: str) -> ItemChange:
        if folder not in self._known:
            pair = (read(f"{folder}/{_ITEM}") for read in (self._old, self._new))
            self._known[folder] = ItemChange(*map(self._claim, pair))
        return self._known[folder]

    def _claim(self, raw: bytes | None) -> Claim | None:
        gone = self._erased.of(raw)
        if gone is not None and gone.claim is not None:
            return gone.claim.claim
        return None if raw is None else read_claim(raw)

    def folder_of(self, path: str) -> str | None:
        if tier_of(path) is not Tier.CONTENT:
            return None
        folder = path.rpartition("/")[0]
        while folder.count("/") > 1:
            if self.change(folder) != ItemChange(None, None):
                return folder
            folder = folder.rpartition("/")[0]
        return None


def _closing(
    reading: Reading, proposal: Proposal, found: list[Difference]
) -> Iterator[tuple[str, frozenset[str]]]:
    for each in found:
        if not each.path.startswith((RUNS_FOLDER, REQUESTS_FOLDER)):
            continue
        read = reading.objects.read
        if closes(each.path, read(each.old), read(each.new)):
            yield each.path, hands_before(reading.root, reading.roster, proposal.main, each.path)


def _policy_faults(root: Path, tree: str, found: list[Difference]) -> tuple[Fault, ...]:
    if not any(each.path.startswith("site_config/") for each in found):
        return ()
    from pipeline.flows.reviewing.policy_faults import faults_in

    return faults_in(root, tree)
