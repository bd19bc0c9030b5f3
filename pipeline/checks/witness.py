"""What the rules read beside the item they look at: the facts, watched while rules use them.

A finding may be kept for the next run only as long as everything that was read still says the same.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any, cast

from pipeline.checks.facts import Facts
from pipeline.checks.fingerprint import fingerprint, of_item
from pipeline.content.item import Item, Site

ELSEWHERE = frozenset({"site", "addresses", "shown_addresses", "anchors_of", "state_of"})


@dataclass
class Reads:
    """The facts that were read whole, by name, and the questions that were asked of a fact.

    A question is a name and one text; its answer is kept as a fingerprint.
    """

    names: set[str] = field(default_factory=set)
    questions: dict[tuple[str, str], str] = field(default_factory=dict)


class LookedElsewhereError(Exception):
    """A rule that is not wide looked at the rest of the site."""


class _Addresses(Set[str]):
    """The addresses of the site, which note whether each one is there."""

    def __init__(self, addresses: frozenset[str], reads: Reads) -> None:
        self._addresses, self._reads = addresses, reads

    def __contains__(self, address: object) -> bool:
        there = address in self._addresses
        self._reads.questions["addresses", str(address)] = fingerprint(there)
        return there

    def __iter__(self) -> Iterator[str]:
        self._reads.names.add("addresses")
        return iter(self._addresses)

    def __len__(self) -> int:
        self._reads.names.add("addresses")
        return len(self._addresses)


class _Texts(Mapping[str, str]):
    """A fact that holds a text by path, which notes what is looked up."""

    def __init__(self, name: str, texts: Mapping[str, str], reads: Reads) -> None:
        self._name, self._texts, self._reads = name, texts, reads

    def __getitem__(self, about: str) -> str:
        self._reads.questions[self._name, about] = fingerprint(self._texts.get(about))
        return self._texts[about]

    def __iter__(self) -> Iterator[str]:
        self._reads.names.add(self._name)
        return iter(self._texts)

    def __len__(self) -> int:
        self._reads.names.add(self._name)
        return len(self._texts)


class _Watched:
    """Stands in for the facts and notes what is read of them."""

    def __init__(self, facts: Facts, reads: Reads, *, wide: bool) -> None:
        self._facts, self._reads, self._wide = facts, reads, wide

    def __getattr__(self, name: str) -> Any:
        if name in ELSEWHERE and not self._wide:
            raise LookedElsewhereError(name)
        value = getattr(self._facts, name)
        if name == "addresses":
            return _Addresses(value, self._reads)
        if isinstance(value, Mapping):
            return _Texts(name, value, self._reads)
        if callable(value):
            return self._asked(name, value)
        self._reads.names.add(name)
        return value

    def _asked(self, name: str, answer: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def ask(about: Any) -> Any:
            found = answer(about)
            if isinstance(about, str):  # an item asks of itself: its fingerprint tells all of it
                self._reads.questions[name, about] = fingerprint(found)
            return found

        return ask


def watched(facts: Facts, reads: Reads, *, wide: bool) -> Facts:
    """Return the facts for one rule; what it reads is added to `reads`."""
    return cast(Facts, _Watched(facts, reads, wide=wide))


class Present:
    """The facts as they are now, as fingerprints; each is made once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._known: dict[tuple[str, ...], str] = {}
        self._items: dict[str, str] = {}

    def item(self, item: Item) -> str:
        """Return the fingerprint of an item; raises OSError where a file of it went away."""
        if item.path not in self._items:
            self._items[item.path] = of_item(item)
        return self._items[item.path]

    def fact(self, name: str) -> str:
        """Return the fingerprint of a whole fact."""
        if (name,) not in self._known:
            self._known[name,] = self._of_fact(getattr(self._facts, name))
        return self._known[name,]

    def _of_fact(self, fact: Any) -> str:
        """Return a fact's fingerprint; what is no plain value, as a dictionary, brings its own."""
        if isinstance(fact, Site):
            left = tuple((each.path, each.source.yaml) for each in fact.tombstones)
            return fingerprint((tuple(map(self.item, fact.items)), left))
        return str(getattr(fact, "fingerprint", None) or fingerprint(fact))

    def answer(self, name: str, about: str) -> str:
        """Return the fingerprint of what a fact answers to a question."""
        if (name, about) not in self._known:
            fact = getattr(self._facts, name)
            self._known[name, about] = fingerprint(_answer(fact, about))
        return self._known[name, about]


def _answer(fact: Any, about: str) -> Any:
    if isinstance(fact, frozenset):
        return about in fact
    if isinstance(fact, Mapping):
        return fact.get(about)
    return fact(about) if callable(fact) else None
