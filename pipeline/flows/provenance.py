"""Provenance: what a release holds that the one before did not, told from Git and the checks.

The same commits, as-of and content give the same bytes. What is told of people stays with the
court; readers get the part without names.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from pipeline.build.workshop import CHECK_REPORT, PROVENANCE
from pipeline.checks.report import to_json
from pipeline.content.item import Site, address_of
from pipeline.errors import RefusedError, UsageError
from pipeline.findings import Severity
from pipeline.flows.checked import Checked
from pipeline.flows.erasing.reading import erased_of
from pipeline.flows.reviewing.desk import moment_of
from pipeline.flows.reviewing.look import Case, Proposal, read_case
from pipeline.outside.git_reading import git_says, resolve
from pipeline.outside.repository import revision_of
from pipeline.review.approval import Approval
from pipeline.review.change import Entry, ItemChange
from pipeline.review.provenance import (
    PATH,
    Action,
    Changed,
    Decision,
    Release,
    Report,
    encode,
    full_statement,
    public_statement,
)
from pipeline.review.roster import Roster
from pipeline.review.statement import Statement
from pipeline.review.units import Unit, units_of


@dataclass(frozen=True)
class Provenance:
    """A release, the roster that gives its people names, and the report that it rests on."""

    release: Release
    roster: Roster
    report: bytes

    @property
    def public(self) -> dict[str, bytes]:
        """Return the file that readers may see, by its path in the site."""
        return {PATH: encode(public_statement(self.release))}

    def kept(self, manifest: Path, name: str) -> dict[str, bytes]:
        """Return the files that stay with the court; the manifest binds the site to them."""
        digests = {name: hashlib.sha256(manifest.read_bytes()).hexdigest()}
        full = full_statement(self.release, self.roster, digests)
        return {PROVENANCE: encode(full), CHECK_REPORT: self.report}


def provenance(root: Path, since: str, checked: Checked) -> Provenance:
    """Return where the folder's commit comes from since an earlier release.

    Raises UsageError where `since` is no commit behind this one, RefusedError where the folder
    holds what is in no commit: nobody could have approved that.
    """
    revision = revision_of(root)
    before = resolve(root, since) or resolve(root, erased_of(root).now(since))
    if before is None:
        raise UsageError(f"Tidak ada komit bernama {since}. Periksa namanya, atau git fetch.")
    if revision.commit is None or revision.tree is None or revision.changed:
        raise RefusedError(["Catat dulu semua perubahan: isi folder ini berbeda dari komitnya."])
    if not git_says(root, "merge-base", "--is-ancestor", before, revision.commit):
        raise UsageError(f"Pilih komit sebelum yang sekarang: {since} bukan pendahulunya.")
    proposal = Proposal(before, revision.commit, revision.commit)
    case = read_case(root, proposal, moment_of(root, revision.commit), rules=revision.commit)
    report = to_json(checked.result.standing, checked.result.covered).encode()
    release = Release(
        url=checked.config.court.url,
        commit=revision.commit,
        tree=revision.tree,
        since=before,
        as_of=checked.as_of,
        version=version("terbit"),
        report=Report(hashlib.sha256(report).hexdigest(), _counts(checked)),
        changes=tuple(_changes(case, checked.site, checked.as_of)),
    )
    return Provenance(release, case.roster, report)


def _counts(checked: Checked) -> Mapping[str, int]:
    found = [finding.severity for finding in checked.result.standing]
    return {each.value: found.count(each) for each in Severity}


def _changes(case: Case, site: Site, as_of: dt.date) -> Iterator[Changed]:
    shown = {item.folder for item in site.public(as_of).items}
    shown |= {left.path.rpartition("/")[0] for left in site.tombstones}
    for unit in units_of(case.change, {}):
        yield Changed(
            place=unit.place,
            review_class=unit.review_class or "",
            action=_action(unit, case.change.items.get(unit.place)),
            files={entry.path: entry.bytes[0] for entry in unit.entries},
            authors=case.change.hands_on(unit.paths),
            decisions=tuple(_decisions(unit, case.approvals)),
            address=address_of(unit.place) if unit.place in shown else None,
        )


def _action(unit: Unit, item: ItemChange | None) -> Action:
    if item is not None and item.new is not None:
        if item.new.taken_down:
            return "taken_down"
        if item.new.withdrawn:
            return "withdrawn"
        return "changed" if item.old is not None else "added"
    if all(entry.new is None for entry in unit.entries):
        return "removed"
    return "added" if all(entry.old is None for entry in unit.entries) else "changed"


def _decisions(unit: Unit, approvals: tuple[Approval, ...]) -> Iterator[Decision]:
    """Yield who approved a unit as it is released; what was said of other bytes is left out."""
    for approval in approvals:
        said = approval.proven
        if said is None or said.decision != "approve":
            continue
        if any(
            entry.path in said.paths and _is(entry, said.paths[entry.path].new)
            for entry in unit.entries
        ):
            at = dt.datetime.fromisoformat(said.at).astimezone(dt.UTC)
            yield Decision(said.by, said.role, at, route_of(said), approval.sha256)


def _is(entry: Entry, sha256: str | None) -> bool:
    return entry.bytes[0] == sha256


def route_of(said: Statement) -> str:
    """Return by which route a decision came: a statement in Git, the desk, or a forge's review."""
    return said.via or "git"
