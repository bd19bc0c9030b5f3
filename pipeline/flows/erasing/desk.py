"""Where an erasure keeps how far it has come, and what it looks for while it is at it.

`perintah.tmp` holds what is looked for. No backup takes it, only its owner may read it, and it goes
once nothing is left but what people must destroy.
"""

import json
import os
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.files import lay
from pipeline.erasing.needles import Needles
from pipeline.erasing.state import State, decoded, encoded
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.erasing.decision import Decision

FOLDER = "var/penghapusan"
LOCK = f"{FOLDER}/.lock"
BUSY = "Penghapusan sedang dikerjakan perintah lain. Tunggu sampai selesai."
_STATE, _ORDER = "keadaan.json", "perintah.tmp"
_BYTES = 32


@dataclass(frozen=True)
class Sought:
    """What an erasure looks for: texts that go everywhere, words of the item itself that go from
    what is made of it (pages, lists), the key of the words in their place, and the decision as it
    was found."""

    texts: tuple[str, ...]
    words: tuple[str, ...]
    key: bytes
    decision: Decision

    def everywhere(self, digests: Sequence[str] = ()) -> Needles:
        """Return what goes from history, where words of an item may be anybody's."""
        return Needles(self.texts, frozenset(digests), self.key)

    def made(self, digests: Sequence[str]) -> Needles:
        """Return what goes from pages, bags and releases, and is looked for in the end."""
        return Needles((*self.texts, *self.words), frozenset(digests), self.key)


def new_key() -> bytes:
    """Return a key that nobody knows."""
    return secrets.token_bytes(_BYTES)


def folder_of(root: Path, erasure: str) -> Path:
    """Return the folder of an erasure, which only its owner may read."""
    folder = root / FOLDER / erasure
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def keep_state(root: Path, state: State) -> State:
    """Write how far an erasure has come, in one move, and return it."""
    lay(folder_of(root, state.id) / _STATE, encoded(state))
    return state


def states(root: Path) -> list[State]:
    """Return every erasure of a court's folder, oldest first.

    Raises UnfinishedError where one cannot be read: what it still owes is then not known.
    """
    found = []
    for file in sorted((root / FOLDER).glob(f"*/{_STATE}")):
        try:
            found.append(decoded(file.read_bytes()))
        except ValueError as problem:
            message = f"Pulihkan {file} dari cadangan: keadaan penghapusan tidak terbaca."
            raise UnfinishedError(message) from problem
    return found


def clear_unbegun(root: Path) -> None:
    """Remove what an erasure left that was killed before it had begun."""
    for folder in (root / FOLDER).glob("*/"):
        if not (folder / _STATE).is_file():
            shutil.rmtree(folder)


def keep_sought(root: Path, erasure: str, sought: Sought) -> None:
    """Write what is looked for, for its owner only."""
    file = folder_of(root, erasure) / _ORDER
    decision = sought.decision
    told = {
        "texts": sought.texts,
        "words": sought.words,
        "key": sought.key.hex(),
        "item": decision.item,
        "ground": decision.ground,
        "statement": decision.statement,
        "kept": sorted(decision.kept),
        "others": decision.others,
    }
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8") as stream:
        json.dump(told, stream, ensure_ascii=False)


def sought_of(root: Path, state: State, texts: Sequence[str]) -> Sought:
    """Return what an erasure looks for; where that is gone already, by the texts given again.

    Raises UsageError where these are not the ones it began with.
    """
    file = folder_of(root, state.id) / _ORDER
    if file.is_file():
        told = json.loads(file.read_bytes())
        kept = frozenset((path, oid) for path, oid in told["kept"])
        others = tuple(told["others"])
        decision = Decision(told["item"], told["ground"], told["statement"], kept, others)
        key = bytes.fromhex(told["key"])
        return Sought(tuple(told["texts"]), tuple(told["words"]), key, decision)
    if not state.fits(texts):
        raise UsageError("Tunjuk lagi berkas --texts yang sama seperti semula.")
    decision = Decision(state.item, state.ground, state.decision, frozenset(), ())
    return Sought(tuple(texts), (), new_key(), decision)


def forget_sought(root: Path, state: State) -> None:
    """Let go of what was looked for."""
    (folder_of(root, state.id) / _ORDER).unlink(missing_ok=True)
