"""History: erase an item, and texts, from every commit of a repository, and keep what it proves.

Write beside → sign the map → move the refs → tell the logs → let the old go. Killed anywhere, it is
run again: what stands where it should stays as it is.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.erasing.needles import Needles
from pipeline.erasing.placeholder import placeholder
from pipeline.flows.erasing.evidence import (
    Evidence,
    StatementsSaid,
    removed,
    statement_of,
)
from pipeline.outside.history_rewriting import Change
from pipeline.outside.searching import held
from pipeline.review.erasure import NOTHING, Carried, Erased, Erasure, Removed, Said
from pipeline.review.statement import Bound, Statement

_PATH_WORD = "dihapus-{}"


@dataclass(frozen=True)
class Order:
    """What is erased: every file below `item` but those that main holds now (`kept`: path and id)
    and those of items below it (`others`, with a slash at the end); and the texts, everywhere."""

    id: str
    at: dt.datetime
    item: str
    ground: str
    decision: str
    needles: Needles
    kept: frozenset[tuple[str, str]] = frozenset()
    others: tuple[str, ...] = ()


@dataclass
class Taking:
    """One repository's files as they go: what is known of them, and Git's names of them."""

    order: Order
    said: StatementsSaid
    before: Erased = NOTHING
    removed: dict[str, Removed] = field(default_factory=dict)
    blobs: set[str] = field(default_factory=set)

    def change(self) -> Change:
        """Return what is to change."""
        texts = bool(self.order.needles.texts)
        return Change(self.within, self.blob, self.name, self.message, everywhere=texts)

    def within(self, folder: str) -> bool:
        """Return whether a folder is the item's, lies in it, or leads to it."""
        item = self.order.item
        below = f"{folder}/".startswith(f"{item}/") and not self._is_others(f"{folder}/")
        return folder == "" or f"{item}/".startswith(f"{folder}/") or below

    def _is_others(self, path: str) -> bool:
        return any(path.startswith(each) for each in self.order.others)

    def blob(self, path: str, oid: str, raw: bytes) -> bytes:
        """Return what stands in the place of a file; the same bytes where nothing is erased."""
        own = path.startswith(f"{self.order.item}/") and not self._is_others(path)
        if own and (path, oid) not in self.order.kept and not self._is_placeholder(raw):
            return self._gone(raw, oid, path)
        if not self.order.needles.texts or not held(raw, self.order.needles.holds):
            return raw
        said = statement_of(raw)
        if said is not None:
            kept = self.said.said(raw, self._called_now(said))
            return self._gone(raw, oid, "", said=kept)
        made = None if b"\0" in raw else self.order.needles.without(raw)
        if made is None or held(made, self.order.needles.holds):
            return self._gone(raw, oid, path)
        self._note(made, self._known(raw, "").model_copy(update={"claim": None}), oid)
        return made

    def _is_placeholder(self, raw: bytes) -> bool:
        return raw.startswith(b"Isi berkas ini dihapus tuntas dalam penghapusan ")

    def _gone(self, raw: bytes, oid: str, path: str, said: Said | None = None) -> bytes:
        known = self._known(raw, path)
        known = known.model_copy(update={"said": said}) if said else known
        made = placeholder(self.order.id, known.sha256, known.size)
        self._note(made, known, oid)
        return made

    def _known(self, raw: bytes, path: str) -> Removed:
        """Return what is known of a file; of one that an earlier erasure changed, what it was."""
        return self.before.of(raw) or removed(raw, path)

    def _note(self, made: bytes, known: Removed, oid: str) -> None:
        self.removed[hashlib.sha256(made).hexdigest()] = known
        self.blobs.add(oid)

    def _called_now(self, said: Statement) -> Statement:
        paths = {self.path(p): Bound(new=b.new, old=b.old) for p, b in said.paths.items()}
        told = said.reason
        if told is not None and self.order.needles.named_by(told):
            told = "dihapus"
        return said.model_copy(update={"paths": paths, "reason": told})

    def path(self, path: str) -> str:
        """Return what a path is called now."""
        return "/".join(map(self.name, path.split("/")))

    def name(self, part: str) -> str:
        """Return what a part of a path is called now."""
        return _name(self.order.needles, part)

    def message(self, raw: bytes) -> bytes:
        """Return the words of a commit without the texts."""
        if not self.order.needles.texts or not self.order.needles.holds(raw):
            return raw
        return self.order.needles.without(raw) or b"Dihapus.\n"


def _name(needles: Needles, part: str) -> str:
    if not needles.named_by(part):
        return part
    made = needles.without(part.encode("utf-8", "surrogateescape"), _PATH_WORD)
    return (made or b"dihapus").decode("utf-8", "surrogateescape")


def now_called(order: Order) -> str:
    """Return what the item's folder is called once the order is done."""
    return "/".join(_name(order.needles, part) for part in order.item.split("/"))


def erasure_of(
    taking: Taking, commits: Mapping[str, str], proof: Evidence, shared: frozenset[str]
) -> Erasure:
    """Return an erasure as the map keeps it; `shared` are contents that other files still hold."""
    order = taking.order
    carried = {
        old: Carried(
            new=new,
            signer=proof.commits[old].signer if old in proof.commits else None,
            paths=_paths(taking, old, proof),
        )
        for old, new in commits.items()
    }
    return Erasure(
        id=order.id,
        at=order.at,
        item=taking.path(order.item),
        ground=order.ground,
        decision=order.decision,
        commits=carried,
        removed=dict(sorted(taking.removed.items())),
        blobs=tuple(sorted(taking.blobs - shared)),
    )


def _paths(taking: Taking, old: str, proof: Evidence) -> tuple[str, ...] | None:
    if old not in proof.merges or old not in proof.commits:
        return None
    return tuple(sorted(map(taking.path, proof.commits[old].paths)))


def merged(before: Erasure, now: Erasure) -> Erasure:
    """Return one erasure of what an earlier, stopped run found and what this one found: that run
    saw signatures that are gone since."""
    commits = {**now.commits, **before.commits}
    files = {**now.removed, **before.removed}
    blobs = tuple(sorted({*now.blobs, *before.blobs}))
    return now.model_copy(update={"commits": commits, "removed": files, "blobs": blobs})
