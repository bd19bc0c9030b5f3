"""What stands at the address of an item that was withdrawn: that it is gone, since when and why.

A withdrawn item's text, photos and documents leave content/ with it; nothing of them is kept here.
An urgent one (`taken_down`) holds no sentence of anybody's: its words are made from the ground, so
that one person alone can put nothing before readers.
Source: Pedoman Pemberitaan Media Siber point 5 (a withdrawal is told, with its reason); UU 27/2022
art. 8 and 43 to 45 (erasure of personal data).
"""

import datetime as dt
import re
from dataclasses import dataclass

from pydantic import Field

from pipeline.content.beside import Source
from pipeline.content.kinds import Kind
from pipeline.content.takedown_form import GROUND_WORDS, Ground, ReviewClass
from pipeline.record import Strict

_MARK = re.compile(r"^(withdrawn|taken_down)[ ]*:", re.MULTILINE)


class Withdrawal(Strict):
    """Since when an item is withdrawn, and why; readers are told both."""

    on: dt.date = Field(description="tanggal ditarik")
    reason: str = Field(min_length=10, max_length=500, description="alasan ditarik")


class Takedown(Strict):
    """Since when an item is taken down in haste, and on which of the few grounds for that."""

    on: dt.date = Field(description="tanggal diturunkan")
    ground: Ground = Field(
        description="dasarnya: personal_data, child, victim, atau closed_hearing"
    )


class WithdrawnFront(Strict):
    """The keys of an item that was withdrawn; without `title` readers are not told it."""

    title: str | None = Field(None, min_length=3, max_length=120, description="judul semula")
    review_class: ReviewClass = Field("biasa", alias="class", description="kelas persetujuan")
    withdrawn: Withdrawal = Field(description="penarikan: tanggal dan alasannya")


class TakenDownFront(Strict):
    """The keys of an item that was taken down in haste."""

    review_class: ReviewClass = Field("biasa", alias="class", description="kelas persetujuan")
    taken_down: Takedown = Field(description="penurunan segera: tanggal dan dasarnya")


TombstoneFront = WithdrawnFront | TakenDownFront


@dataclass(frozen=True)
class Tombstone:
    """What is left of a withdrawn item at its address, which has a slash at both ends."""

    kind: Kind
    source: Source
    address: str
    front: TombstoneFront

    @property
    def path(self) -> str:
        """Return the item's file from the court's folder."""
        return self.source.path

    @property
    def alone(self) -> bool:
        """Return whether no other item can lie below the address; pages may have pages below."""
        return self.kind.folder != "halaman"

    def covers(self, address: str) -> bool:
        """Return whether an address is the item's own, or that of a file that lay beside it."""
        below = address.removeprefix(self.address)
        return address == self.address or (
            below != address and (self.alone or not below.endswith("/"))
        )

    @property
    def title(self) -> str | None:
        """Return what the item was called, where that may be told."""
        return self.front.title if isinstance(self.front, WithdrawnFront) else None

    @property
    def on(self) -> dt.date:
        """Return the day of the withdrawal."""
        front = self.front
        return front.withdrawn.on if isinstance(front, WithdrawnFront) else front.taken_down.on

    @property
    def urgent(self) -> bool:
        """Return whether one person took the item down in haste."""
        return isinstance(self.front, TakenDownFront)

    @property
    def reason(self) -> str:
        """Return what readers are told as the reason."""
        if isinstance(self.front, WithdrawnFront):
            return self.front.withdrawn.reason
        return GROUND_WORDS[self.front.taken_down.ground]


def front_of(yaml: str) -> type[WithdrawnFront] | type[TakenDownFront] | None:
    """Return which front matter a YAML text wants to be, or None where it is of a plain item."""
    found = _MARK.search(yaml)
    if found is None:
        return None
    return WithdrawnFront if found[1] == "withdrawn" else TakenDownFront
