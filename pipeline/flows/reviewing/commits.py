"""The commits of a change: who signed each, whom it names, and what it touches."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import Difference, commits_between, names, remerged, touched
from pipeline.outside.ssh_signatures import Verifier
from pipeline.review.change import Commit
from pipeline.review.erasure import NOTHING, Carried, Erased
from pipeline.review.roster import Roster
from pipeline.review.runs import only_evidence
from pipeline.review.tiers import Tier, tier_of

_PERSON = re.compile(r"^(?P<name>.*?) ?<(?P<email>[^<>]*)>")
_HELPED = ("co-authored-by", "acting-user")
_GIT = "git"


@dataclass(frozen=True)
class _Written:
    """A commit object in its parts; `payload` is what its signature was made over."""

    parents: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    committer: tuple[str, str]
    signature: bytes
    payload: bytes


@dataclass(frozen=True)
class Reading:
    """What is needed to read commits: the repository, the roster, the keys, the time, and what was
    erased from its history."""

    root: Path
    objects: Objects
    roster: Roster
    verifier: Verifier
    at: dt.datetime
    erased: Erased = NOTHING


def read_commits(reading: Reading, old: str, new: str) -> tuple[Commit, ...]:
    """Return the commits that `new` brings to `old`."""
    ids = commits_between(reading.root, old, new)
    plain = touched(reading.root, ids)
    return tuple(_commit(reading, each, plain.get(each, [])) for each in ids)


def _commit(reading: Reading, commit: str, differences: list[Difference]) -> Commit:
    written = _parse(reading.objects.read(commit) or b"")
    if len(written.parents) > 1:
        differences = remerged(reading.root, commit, written.parents)
    carried = reading.erased.carried.get(commit)
    signer = reading.verifier.signer_of(written.payload, written.signature, _GIT, reading.at)
    if carried is not None:
        signer = carried.signer
    named = {person: reading.roster.named(*person) for person in written.people}
    machine = reading.roster.is_machine(signer)
    return Commit(
        id=commit,
        signer=signer,
        authors=frozenset().union(*named.values(), reading.roster.named(*written.committer)),
        strangers=tuple(" ".join(who).strip() for who, ids in named.items() if not ids),
        paths=_paths(differences, carried),
        beyond_evidence=frozenset(_beyond(reading, differences)) if machine else frozenset(),
    )


def _paths(differences: list[Difference], carried: Carried | None) -> frozenset[str]:
    """Return what a commit touches; merging erased files again would not give what it gave."""
    if carried is not None and carried.paths is not None:
        return frozenset(carried.paths)
    return frozenset(each.path for each in differences)


def _beyond(reading: Reading, differences: list[Difference]) -> Iterator[str]:
    for each in differences:
        read = reading.objects.read
        run = tier_of(each.path) is Tier.CATATAN
        if not run or not only_evidence(read(each.old), read(each.new)):
            yield each.path


def _parse(raw: bytes) -> _Written:
    head, _, message = raw.partition(b"\n\n")
    kept: list[bytes] = []
    signature: list[bytes] = []
    signed = False
    for line in head.split(b"\n"):
        signed = line.startswith(b"gpgsig ") or (signed and line.startswith(b" "))
        (signature if signed else kept).append(line)
    fields = [line.decode("utf-8", "replace").partition(" ") for line in kept]
    return _Written(
        parents=tuple(value for key, _, value in fields if key == "parent"),
        people=(*_people(fields, "author"), *_helpers(message.decode("utf-8", "replace"))),
        committer=next(iter(_people(fields, "committer")), ("", "")),
        signature=b"\n".join(line.removeprefix(b"gpgsig ").lstrip() for line in signature),
        payload=b"\n".join(kept) + b"\n\n" + message,
    )


def _people(fields: list[tuple[str, str, str]], wanted: str) -> list[tuple[str, str]]:
    return [_person(value) for key, _, value in fields if key == wanted]


def _person(text: str) -> tuple[str, str]:
    found = _PERSON.match(text)
    return (found["name"], found["email"]) if found else (text.strip(), "")


def _helpers(message: str) -> Iterator[tuple[str, str]]:
    for line in message.splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip().lower() in _HELPED:
            yield _person(value.strip())


def hands_before(root: Path, roster: Roster, commit: str, path: str) -> frozenset[str]:
    """Return everyone whom the commits behind `commit` name as author of a path."""
    rows = names(root, "log", "--format=%an%x00%ae", commit, "--", path)
    found = (row.partition("\0") for row in rows)
    return frozenset().union(*(roster.named(name, email) for name, _, email in found))
