"""May this item be erased? Only what is taken down or withdrawn, by the Ketua's approval."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.erasing.needles import Needles
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.erasing.evidence import statement_of
from pipeline.flows.reviewing.desk import Desk
from pipeline.flows.reviewing.published import ITEM, folder_of
from pipeline.flows.reviewing.standing import signers_of
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, listed, paths_of
from pipeline.outside.searching import held
from pipeline.outside.ssh_signatures import Verifier
from pipeline.record import yaml_text
from pipeline.review.claims import read_claim
from pipeline.review.statement import Statement, namespace
from pipeline.review.tiers import APPROVALS_FOLDER

_ROLE = "chief"


@dataclass(frozen=True)
class Decision:
    """What the Ketua approved: the item's folder, the ground, and the path of the statement.

    `kept` are the files that main holds of the item now (path and id), `others` the folders of
    items below it, with a slash at the end.
    """

    item: str
    ground: str
    statement: str
    kept: frozenset[tuple[str, str]]
    others: tuple[str, ...]


def decision_about(desk: Desk, named: str) -> Decision:
    """Return the decision about an item that a person names by folder, file or address.

    Raises UsageError where main has no such item, RefusedError where it is not taken down or the
    Ketua has not approved that.
    """
    folder = folder_of(desk.root, named)
    with Objects(desk.root) as objects:
        raw = objects.read(f"{desk.main}:{folder}/{ITEM}")
        if raw is None:
            raise UsageError(f"Tunjuk tulisan yang sudah diturunkan; {named} tidak ada di main.")
        claim = read_claim(raw)
        if not (claim.taken_down or claim.withdrawn):
            raise RefusedError([f"Turunkan dulu: terbit takedown {folder} --ground DASAR"])
        found = next(_by_chief(desk, objects, f"{folder}/{ITEM}", raw), None)
    if found is None:
        raise RefusedError([_NOBODY.format(folder)])
    return Decision(folder, _ground(raw), found, *_around(desk, folder))


_NOBODY = (
    "Minta keputusan Ketua dulu: terbit second-check {}. Penghapusan tuntas tidak dapat "
    "dibatalkan, jadi persetujuan Ketua atas penurunan ini harus ada di main."
)


def _by_chief(desk: Desk, objects: Objects, index: str, raw: bytes) -> Iterator[str]:
    """Yield the signed statements with which a Ketua approved the notice as it stands."""
    digest, court = hashlib.sha256(raw).hexdigest(), desk.policy.court
    with Verifier(signers_of(desk.roster, desk.policy.time_zone), [namespace(court)]) as verifier:
        for path in paths_of(desk.root, desk.main, APPROVALS_FOLDER.rstrip("/")):
            kept = objects.read(f"{desk.main}:{path}") or b""
            said = statement_of(kept) if path.endswith(".json") else None
            if said is None or not _approves(desk, said, index, digest):
                continue
            name = f"{desk.main}:{path.removesuffix('.json')}.sig"
            signature, at = objects.read(name) or b"", dt.datetime.fromisoformat(said.at)
            signer = verifier.signer_of(kept, signature, namespace(court), at)
            if signer == said.by or (said.via and desk.roster.is_recorder(signer)):
                yield path


def _approves(desk: Desk, said: Statement, index: str, digest: str) -> bool:
    bound = said.paths.get(index)
    day = desk.policy.day(dt.datetime.fromisoformat(said.at))
    about = bound is not None and bound.new == digest and said.court == desk.policy.court
    chief = said.role == _ROLE and desk.roster.holds(said.by, _ROLE, day)
    return about and chief and said.decision == "approve"


def _ground(raw: bytes) -> str:
    front = yaml_text.load(raw.decode("utf-8").split("---")[1])
    told = front.get("taken_down") if isinstance(front, dict) else None
    return str(told["ground"]) if isinstance(told, dict) else "withdrawn"


def _around(desk: Desk, folder: str) -> tuple[frozenset[tuple[str, str]], tuple[str, ...]]:
    rows = listed(desk.root, desk.main, [folder])
    below = [row.path.removesuffix(ITEM) for row in rows if row.path.endswith(f"/{ITEM}")]
    others = tuple(sorted(each for each in below if each != f"{folder}/"))
    own = (row for row in rows if not row.path.startswith(others or ("\0",)))
    return frozenset((row.path, row.object) for row in own), others


def still_published(desk: Desk, decision: Decision, needles: Needles) -> list[str]:
    """Return files that main holds now, outside the item and the statements, which hold a text:
    nobody approved to change what is published, so that an erasure must not."""
    if not needles.texts:
        return []
    rows = _others(desk, decision)
    return [shown(path, needles) for path, raw in rows if _held(path, raw, needles)]


def own_words(desk: Desk, decision: Decision, words: Iterable[str]) -> tuple[str, ...]:
    """Return the words of an item that nothing else which is published says too."""
    own = {word: Needles((word,)) for word in words}
    for path, raw in _others(desk, decision) if own else ():
        own = {word: needles for word, needles in own.items() if not _held(path, raw, needles)}
    return tuple(own)


def _others(desk: Desk, decision: Decision) -> Iterator[tuple[str, bytes]]:
    """Yield what main holds now outside the item and the statements: path and bytes."""
    with Objects(desk.root) as objects:
        rows = git(desk.root, "ls-tree", "-r", "-z", desk.main).decode("utf-8", "surrogateescape")
        for row in rows.split("\0")[:-1]:
            about, _, path = row.partition("\t")
            if not path.startswith((f"{decision.item}/", APPROVALS_FOLDER)):
                yield path, objects.read(about.split(" ")[2]) or b""


def _held(path: str, raw: bytes, needles: Needles) -> bool:
    return needles.named_by(path) or held(raw, needles.holds)


def shown(path: str, needles: Needles) -> str:
    """Return a path without the texts that are looked for, fit to be told."""
    made = needles.without(path.encode("utf-8", "surrogateescape"), "…")
    return (made or b"(nama berkas memuat teks itu)").decode("utf-8", "replace")
