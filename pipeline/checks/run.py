"""Run every rule over every value it is for."""

from collections.abc import Callable, Iterator
from typing import Any

from pipeline.checks import rules as rule_files
from pipeline.checks.facts import Facts
from pipeline.content.item import Item
from pipeline.errors import UnfinishedError
from pipeline.findings import Finding, Place
from pipeline.registry import Rule, Told, discover, rules_on

Step = Callable[[int, int], None]


def _no_step(done: int, total: int) -> None:
    """Take no notice of progress."""


def run(facts: Facts, on_step: Step = _no_step) -> list[Finding]:
    """Return what the rules find, sorted; raises UnfinishedError where a rule itself fails.

    `on_step(done, total)` is called after each item.
    """
    discover(rule_files)
    found = list(_look(facts.site, Place("content"), facts))
    for done, item in enumerate(facts.site.items, start=1):
        for value, place in _values(item):
            found.extend(_look(value, place, facts))
        on_step(done, len(facts.site.items))
    return sorted(found)


def _values(item: Item) -> Iterator[tuple[Any, Place]]:
    yield item, Place(item.path, 1)
    for photo in item.photos:
        yield photo, photo.place
    for document in item.documents:
        yield document, document.place


def _look(value: Any, place: Place, facts: Facts) -> Iterator[Finding]:
    for rule in rules_on(value):
        yield from _answers(rule, value, place, facts)


def _answers(rule: Rule, value: Any, place: Place, facts: Facts) -> list[Finding]:
    assert rule.find is not None
    try:
        return [_finding(rule, told, place) for told in rule.find(value, facts)]
    except UnfinishedError:
        raise
    except Exception as problem:
        message = (
            f"Pemeriksaan {rule.code} gagal pada {place}: {type(problem).__name__}. "
            "Yang salah pemeriksaannya, bukan halamannya. Laporkan kepada pengelola."
        )
        raise UnfinishedError(message) from problem


def _finding(rule: Rule, told: str | Told, place: Place) -> Finding:
    if isinstance(told, str):
        return rule.at(place, told)
    line = told.line or (0 if told.path else place.line)
    column = told.column if told.line else (0 if told.path else place.column)
    return rule.at(Place(told.path or place.path, line, column), told.message)
