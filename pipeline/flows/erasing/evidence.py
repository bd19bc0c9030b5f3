"""What must be known of commits and files before their bytes go: who signed, and what they said."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import TerbitError
from pipeline.flows.erasing.reading import erased_in
from pipeline.flows.reviewing.audit import changes_since, first_baseline
from pipeline.flows.reviewing.commits import Reading, read_commits
from pipeline.flows.reviewing.look import Proposal, read_case
from pipeline.flows.reviewing.standing import signers_of, standing_at
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git
from pipeline.outside.main_branch import MAIN
from pipeline.outside.ssh_signatures import Verifier
from pipeline.review.change import Commit
from pipeline.review.claims import read_claim
from pipeline.review.erasure import Removed, Said, Witnessed
from pipeline.review.statement import Statement, decode, namespace

_DRAFTS = ("refs/heads/draf/", "refs/remotes/origin/draf/")


@dataclass(frozen=True)
class Evidence:
    """Of each commit that main took, or a draft asks it to take: as review saw it. `merges` are
    the commits with several parents."""

    commits: dict[str, Commit] = field(default_factory=dict)
    merges: frozenset[str] = frozenset()


def gather_evidence(root: Path, at: dt.datetime) -> Evidence:
    """Return what a repository proves of its commits: of those in main by the keys of their own
    time, of those in drafts by those of `at`. What cannot be judged proves nothing."""
    tip = git(root, "rev-parse", MAIN).decode().strip()
    found: dict[str, Commit] = {}
    baseline = first_baseline(root, tip)
    for each in changes_since(root, baseline, tip) if baseline else ():
        try:
            case = read_case(root, Proposal(each.old, each.new, each.new), each.at)
        except TerbitError:
            continue
        found |= {commit.id: commit for commit in case.change.commits}
    found |= {commit.id: commit for commit in _in_drafts(root, tip, at)}
    merges = git(root, "rev-list", "--min-parents=2", "--all", "--reflog").decode().split()
    return Evidence(found, frozenset(merges))


def _in_drafts(root: Path, main: str, at: dt.datetime) -> Iterator[Commit]:
    heads = git(root, "for-each-ref", "--format=%(objectname)", *_DRAFTS).decode().split()
    if not heads:
        return
    with Objects(root) as objects:
        standing = standing_at(objects, main)
        signers = signers_of(standing.roster, standing.policy.time_zone)
        with Verifier(signers, ["git"]) as verifier:
            erased = erased_in(root, objects)
            reading = Reading(root, objects, standing.roster, verifier, at, erased)
            for head in heads:
                yield from read_commits(reading, main, head)


def removed(raw: bytes, path: str) -> Removed:
    """Return what must be known of a file that goes; `path` is "" outside the erased item."""
    item = path.endswith("/index.md")
    claim = read_claim(raw) if item else None
    seen = None
    if claim is not None:
        seen = Witnessed(
            review_class=claim.review_class,
            obligation=claim.obligation,
            author=claim.author,
            ends=claim.ends,
            withdrawn=claim.withdrawn,
            taken_down=claim.taken_down,
        )
    return Removed(sha256=hashlib.sha256(raw).hexdigest(), size=len(raw), claim=seen)


@dataclass(frozen=True)
class StatementsSaid:
    """Whose valid signature stands over each statement of a repository, by the statement's hash."""

    signers: dict[str, tuple[str | None, bool]]

    def said(self, raw: bytes, now_called: Statement) -> Said:
        """Return what a statement that goes said, with its paths as they are called now."""
        signer, recorded = self.signers.get(hashlib.sha256(raw).hexdigest(), (None, False))
        return Said(statement=now_called, signer=signer, recorded=recorded)


def statement_of(raw: bytes) -> Statement | None:
    """Return the statement that a file's bytes hold, or None."""
    return decode(raw) if raw.lstrip()[:1] == b"{" else None


def gather_statements(root: Path) -> StatementsSaid:
    """Return who signed the statements that main took, by the keys of the time they name.

    When main took a statement, its signature was held against the time of receipt; the time that
    it names is the nearest that is known of it alone.
    """
    signers: dict[str, tuple[str | None, bool]] = {}
    with Objects(root) as objects:
        standing = standing_at(objects, MAIN)
        court = standing.policy.court
        known = signers_of(standing.roster, standing.policy.time_zone)
        with Verifier(known, [namespace(court)]) as verifier:
            rows = git(root, "ls-tree", "-r", "--name-only", MAIN, "content/persetujuan/")
            for path in (p for p in rows.decode().split("\n") if p.endswith(".json")):
                raw = objects.read(f"{MAIN}:{path}") or b""
                said = statement_of(raw)
                sig = objects.read(f"{MAIN}:{path.removesuffix('.json')}.sig") or b""
                if said is not None:
                    at = dt.datetime.fromisoformat(said.at)
                    who = verifier.signer_of(raw, sig, namespace(court), at)
                    sums = hashlib.sha256(raw).hexdigest()
                    signers[sums] = (who, standing.roster.is_recorder(who))
    return StatementsSaid(signers)
