"""Items that hold no more than one labelled sentence or document, and how often rules are right."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from pipeline.content.beside import Source
from pipeline.content.front_matter import read_front
from pipeline.content.item import Item
from pipeline.content.kinds import KINDS
from pipeline.samples.labelled import Labelled

AS_OF = dt.date(2026, 11, 20)
_FRONT = """\
title: Alur Layanan Dijelaskan
summary: Petugas menjelaskan alur layanan kepada pengunjung.
section: hukum
author: penulis-hukum
"""
_MORE = {
    "berita": "date: 2026-11-18\n",
    "halaman": "updated: 2026-11-18\n",
    "panggilan": "date: 2026-11-18\nparty: Contoh Satu\nlast_known_address: Kota Contoh\n"
    "announced_first: 2026-09-18\nannounced_second: 2026-10-18\nhearing_on: 2027-01-18\n"
    "hearing_place: Ruang sidang\nexpires_at: 2027-01-19\n"
    "case: {number: 12/Pdt.G/2026/PN Cth, classification: perceraian}\n",
}


@dataclass
class Counts:
    """What one rule did: of those that hold, how many it found; of the others, how many too."""

    holding: int = 0
    found: int = 0
    others: int = 0
    wrongly: int = 0

    def add(self, holds: bool, fired: bool) -> None:
        """Count one sentence."""
        self.holding, self.found = self.holding + holds, self.found + (holds and fired)
        self.others = self.others + (not holds)
        self.wrongly += not holds and fired

    @property
    def recall(self) -> float:
        """Return the share of what holds that was found."""
        return self.found / self.holding if self.holding else 1.0

    @property
    def precision(self) -> float:
        """Return the share of what was found that holds."""
        told = self.found + self.wrongly
        return self.found / told if told else 1.0


def item_of(sentence: Labelled) -> Item:
    """Return an item that says no more than a labelled sentence."""
    item = _plain(sentence.kind)
    front = item.front
    if sentence.title:
        front = front.model_copy(update={"title": sentence.title})
    return dataclasses.replace(item, body=sentence.body, front=front)


@lru_cache(maxsize=len(_MORE))
def _plain(kind: str) -> Item:
    text = f"---\n{_FRONT}{_MORE[kind]}---\nIsi.\n"
    path = f"content/{kind}/2026/11/contoh/index.md"
    read = read_front(path, text.encode(), KINDS[kind].front)
    assert read.front is not None
    source = Source(path, read.yaml)
    return Item(
        KINDS[kind], source, f"/{kind}/2026/11/contoh/", read.front, read.body, read.body_line
    )
