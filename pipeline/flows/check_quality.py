"""How well the privacy rules tell: each one run on sentences that it should find, or not."""

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.checks.facts import Facts
from pipeline.checks.pages import known_codes
from pipeline.checks.run import run
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.front_matter import read_front
from pipeline.content.item import Item, Site, Source
from pipeline.content.kinds import KINDS
from pipeline.findings import Finding
from pipeline.samples.labelled import Labelled, labelled

PAGE = "docs/reference/check-quality.md"
_EACH = 100
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


@dataclass(frozen=True)
class Quality:
    """The counts of each rule, and of each disguise of a number over all rules."""

    rules: dict[str, Counts]
    disguises: dict[str, Counts]


def measure(sentences: Iterable[Labelled], root: Path) -> Quality:
    """Run each sentence's rule on it; `root` holds the configuration that the rules are given."""
    facts = Facts(Site(root, ()), load_config(root), AS_OF, load_catalogue(root))
    rules: dict[str, Counts] = defaultdict(Counts)
    disguises: dict[str, Counts] = defaultdict(Counts)
    for sentence in sentences:
        found = known_codes()[sentence.code].find
        assert found is not None
        fired = any(True for _ in found(item_of(sentence), facts))
        counts = disguises[sentence.disguise] if sentence.disguise else rules[sentence.code]
        counts.add(sentence.holds, fired)
    return Quality(dict(rules), dict(disguises))


def spoken(text: str, root: Path) -> list[Finding]:
    """Return what every rule says of a real text, read as the body of news."""
    item = item_of(Labelled("", text, holds=False))
    facts = Facts(Site(root, (item,)), load_config(root), AS_OF, load_catalogue(root))
    return [finding for finding in run(facts) if finding.place.path == item.path]


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


def page(root: Path) -> str:
    """Return the reference page with the tables."""
    quality = measure(labelled(_EACH), root)
    rules, disguises = _rules_table(quality), _disguise_table(quality)
    return _PAGE.format(each=_EACH, rules=rules, disguises=disguises)


_PAGE = """\
# How well the privacy rules tell

Each rule is run on {each} generated sentences that hold what it looks for, and on {each} that only
look like it. Every number is made anew from the same seed; none is stored. The sentences are the
project's own, so the shares say what the rules can do, not how often a court's texts are right.
`scripts/bench checks` measures more of them, and takes real texts with `--text`.

## By rule

{rules}

## By disguise

Numbers of six rules (NIK, NPWP, KK, mobile, bank account, NIP), hidden in every way that is known.

{disguises}
"""


def _rules_table(quality: Quality) -> str:
    rows = ["| Rule | Name | Found | Recall | Told wrongly | Precision |"]
    rows.append("|---|---|---:|---:|---:|---:|")
    for code, counts in sorted(quality.rules.items()):
        found = f"{counts.found} of {counts.holding} | {counts.recall:.3f}"
        wrong = f"{counts.wrongly} of {counts.others} | {counts.precision:.3f}"
        name = known_codes()[code].name
        rows.append(f"| [{code}](../rules/{code}.md) | {name} | {found} | {wrong} |")
    return "\n".join(rows)


def _disguise_table(quality: Quality) -> str:
    rows = ["| Disguise | Found | Recall |", "|---|---:|---:|"]
    for name, counts in sorted(quality.disguises.items()):
        rows.append(f"| {name} | {counts.found} of {counts.holding} | {counts.recall:.3f} |")
    return "\n".join(rows)
