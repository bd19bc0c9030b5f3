"""How far an erasure has come, place by place; what a stopped or waiting one goes on from.

It holds hashes and never a text that is looked for: that is given again with each run, and known
again by a salted hash.
"""

import hashlib
from collections.abc import Iterable, Sequence

from pydantic import AwareDatetime, Field

from pipeline.record import Strict

HISTORY, HERE, ARCHIVE, PROOF = "riwayat", "komputer ini", "arsip", "pembuktian"
RELEASE, MEDIUM, DISCS, FORMER = "rilis", "cadangan", "cakram", "tempat lama"
FIRST = (HISTORY, HERE, ARCHIVE)
_ROUNDS = 200_000


class Place(Strict):
    """One place that data is erased from: since when it is done, or why it is not yet; `told` is
    what a person should know of it."""

    name: str
    done: AwareDatetime | None = None
    trouble: str = ""
    told: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """Return what kind of place it is."""
        return self.name.partition(":")[0]

    @property
    def which(self) -> str:
        """Return which one of its kind it is, "" where there is only one."""
        return self.name.partition(":")[2]


class State(Strict):
    """One erasure: of what, by which decision, the SHA-256 of every file that goes, and each place
    in the order in which they are done."""

    version: int = Field(1, ge=1, le=1)
    id: str
    at: AwareDatetime
    item: str
    ground: str
    decision: str
    salt: str
    texts: str
    digests: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def owing(self) -> tuple[Place, ...]:
        """Return the places that are not done yet."""
        return tuple(each for each in self.places if each.done is None)

    def next_ones(self) -> tuple[Place, ...]:
        """Return the places that may be done now: all that are left, but what needs others waits
        for them: backups for history, this machine and the archive; the proof for everything."""
        owing = self.owing
        first = [each for each in owing if each.kind in FIRST]
        if first:
            return tuple(first[:1])
        return tuple(each for each in owing if each.kind != PROOF)

    @property
    def only_proof_left(self) -> bool:
        """Return whether nothing is left to do but to look."""
        return all(each.kind == PROOF for each in self.owing)

    @property
    def only_by_hand_left(self) -> bool:
        """Return whether nothing is left that this program could do but to look."""
        return all(each.kind in (DISCS, FORMER, PROOF) for each in self.owing)

    def place(self, name: str) -> Place:
        """Return a place by its name."""
        return next(each for each in self.places if each.name == name)

    def with_place(self, place: Place) -> "State":
        """Return the state with one place as it is now."""
        places = tuple(place if each.name == place.name else each for each in self.places)
        return self.model_copy(update={"places": places})

    def fits(self, texts: Sequence[str]) -> bool:
        """Return whether these are the texts that the erasure began with."""
        return self.texts == hashed(texts, self.salt)


def hashed(texts: Iterable[str], salt: str) -> str:
    """Return what texts are known again by, slow to compute so that no list of names is tried."""
    raw = "\0".join(sorted(" ".join(text.split()) for text in texts)).encode()
    return hashlib.pbkdf2_hmac("sha256", raw, bytes.fromhex(salt), _ROUNDS).hex()


def places_for(
    targets: Iterable[str], media: Iterable[tuple[str, bool]], former: Iterable[str] = ()
) -> tuple[Place, ...]:
    """Return the places of an erasure in order; of each medium its name, and whether its backups
    are burnt onto discs. `former` are media that backup.yml once named and does not any more."""
    names = [HISTORY, HERE, ARCHIVE, *(f"{RELEASE}:{target}" for target in targets)]
    for medium, burnt in media:
        names += [f"{MEDIUM}:{medium}", *([f"{DISCS}:{medium}"] if burnt else [])]
    names += [f"{FORMER}:{medium}" for medium in former]
    return tuple(Place(name=name) for name in (*names, PROOF))


def encoded(state: State) -> bytes:
    """Return a state as the bytes of its file."""
    return (state.model_dump_json(indent=1) + "\n").encode()


def decoded(raw: bytes) -> State:
    """Return a state from the bytes of its file; raises ValueError where it is none."""
    return State.model_validate_json(raw)
