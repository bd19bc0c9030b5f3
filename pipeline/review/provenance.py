"""Where a release comes from: what changed, who wrote and approved it, in which class, and how.

Two statements of one form: a full one that the court keeps, and a public one without names.
Source: in-toto Attestation Framework, Statement v1 (https://in-toto.io/Statement/v1).
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.review.roster import Roster

STATEMENT = "https://in-toto.io/Statement/v1"
PATH = ".well-known/terbit/provenance.json"
Action = Literal["added", "changed", "withdrawn", "taken_down", "removed"]
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True)
class Decision:
    """One approval that counts for what is released; `via` is the route, `git` or a review."""

    by: str
    role: str
    at: dt.datetime
    via: str
    statement: str


@dataclass(frozen=True)
class Changed:
    """One unit that differs since the last release.

    `address` is where readers see it, None where they do not (yet, or never); `files` are the
    sha256 by path, None where a file is gone.
    """

    place: str
    review_class: str
    action: Action
    files: Mapping[str, str | None]
    authors: frozenset[str]
    decisions: tuple[Decision, ...]
    address: str | None = None

    @property
    def digest(self) -> str:
        """Return one sha256 over the paths and hashes of the unit's files."""
        rows = "".join(f"{path} {sha or '-'}\n" for path, sha in sorted(self.files.items()))
        return hashlib.sha256(rows.encode()).hexdigest()


@dataclass(frozen=True)
class Report:
    """The report of the checks that the release passed: its sha256, and findings by severity."""

    sha256: str
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Release:
    """What is released: the site's address, commit and tree, since which commit, for which day."""

    url: str
    commit: str
    tree: str
    since: str
    as_of: dt.date
    version: str
    report: Report
    changes: tuple[Changed, ...]


def full_statement(
    release: Release, roster: Roster, files: Mapping[str, str] = _NONE
) -> dict[str, Any]:
    """Return the statement that the court keeps; `files` are more subjects, sha256 by path."""
    subjects = [{"name": n, "digest": {"sha256": sha}} for n, sha in sorted(files.items())]
    changes = [_full(change, roster) for change in _ordered(release.changes)]
    return _statement(release, subjects, {"changes": changes})


def public_statement(release: Release) -> dict[str, Any]:
    """Return the statement for everyone: roles, counts, classes, days and digests, no name.

    What readers do not see is counted and not named: an address may tell what is yet to come.
    """
    seen = [change for change in _ordered(release.changes) if change.address is not None]
    told = {"changes": [_public(change) for change in seen]}
    return _statement(release, [], told | {"not_shown": len(release.changes) - len(seen)})


def encode(statement: Mapping[str, Any]) -> bytes:
    """Return the bytes of a statement; the same statement gives the same bytes."""
    return (json.dumps(statement, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _statement(
    release: Release, subjects: Sequence[Mapping[str, Any]], told: Mapping[str, Any]
) -> dict[str, Any]:
    source = {"name": "source", "digest": {"gitCommit": release.commit, "gitTree": release.tree}}
    return {
        "_type": STATEMENT,
        "subject": [source, *subjects],
        "predicateType": f"{release.url}/.well-known/terbit/provenance/v1",
        "predicate": {
            "builder": {"id": "terbit", "version": release.version},
            "since": release.since,
            "as_of": release.as_of.isoformat(),
            "checks": {"sha256": release.report.sha256, **dict(release.report.counts)},
            **told,
        },
    }


def _ordered(changes: Iterable[Changed]) -> list[Changed]:
    return sorted(changes, key=lambda change: change.place)


def _full(change: Changed, roster: Roster) -> dict[str, Any]:
    return {
        "place": change.place,
        "class": change.review_class,
        "action": change.action,
        "files": [{"path": path, "sha256": sha} for path, sha in sorted(change.files.items())],
        "authors": [{"id": who, "name": roster.shown(who)} for who in sorted(change.authors)],
        "approvals": [_decision(each, roster) for each in _in_time(change)],
    }


def _decision(each: Decision, roster: Roster) -> dict[str, str]:
    return {
        "by": each.by,
        "name": roster.shown(each.by),
        "role": each.role,
        "at": each.at.isoformat(),
        "via": each.via,
        "statement": each.statement,
    }


def _public(change: Changed) -> dict[str, Any]:
    return {
        "address": change.address,
        "class": change.review_class,
        "action": change.action,
        "sha256": change.digest,
        "authors": len(change.authors),
        "approvals": [
            {"role": each.role, "on": each.at.date().isoformat()} for each in _in_time(change)
        ],
    }


def _in_time(change: Changed) -> list[Decision]:
    return sorted(change.decisions, key=lambda each: (each.at, each.role, each.statement))
