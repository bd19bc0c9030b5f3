"""Run every rule over every value it is for."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pipeline.checks import rules as rule_files
from pipeline.checks.facts import Facts
from pipeline.checks.scope import EVERYTHING, Scope
from pipeline.checks.witness import Reads, watched
from pipeline.content.beside import DocumentFile, PhotoFile
from pipeline.content.item import Item
from pipeline.errors import UnfinishedError
from pipeline.findings import Finding, Place, Severity, in_order
from pipeline.registry import Rule, Told, discover, rules, rules_on

if TYPE_CHECKING:
    # Where a push is judged nothing is remembered.
    from pipeline.checks.memory import Memory

Step = Callable[[int, int], None]
_Table = dict[type, list[Rule]]
_OF_REQUESTS = ("REG007", "REG008")


def _no_step(done: int, total: int) -> None:
    """Take no notice of progress."""


def run(
    facts: Facts,
    on_step: Step = _no_step,
    *,
    memory: "Memory | None" = None,
    scope: Scope = EVERYTHING,
) -> list[Finding]:
    """Return what the rules find, sorted; raises UnfinishedError where a rule itself fails.

    `on_step(done, total)` is called after each item. Items that `memory` knows are not looked at
    again; of items outside `scope`, only what the wide rules find is returned.
    """
    import_all()
    place = Place("content")
    found = [f for rule in rules_on(facts.site) for f in _answers(rule, facts.site, place, facts)]
    desk = _Desk(facts, memory, scope)
    for done, item in enumerate(facts.site.items, start=1):
        found.extend(desk.look_at(item))
        on_step(done, len(facts.site.items))
    return in_order(found)


def run_alone(facts: Facts) -> list[Finding]:
    """Return what blocks each item by itself, sorted: `facts` need not hold the rest of the site.

    Rules over the whole site and wide rules are not asked. Raises UnfinishedError as `run` does.
    """
    import_blocking()
    desk = _Desk(facts, None, EVERYTHING)
    return in_order([f for item in facts.site.items for f in desk.look_at_alone(item)])


def run_one(item: Item, facts: Facts) -> list[Finding]:
    """Return what every rule for items, wide ones too, finds in one item of the site, sorted.

    Raises UnfinishedError as `run` does.
    """
    import_all()
    return in_order(list(_Desk(facts, None, EVERYTHING).look_at(item)))


def import_all() -> None:
    """Import every rule; whoever looks does so by itself."""
    discover(rule_files)


def run_on_requests(facts: Facts) -> list[Finding]:
    """Return what blocks the registers of requests in `facts`, sorted; nothing else is asked."""
    discover(rule_files, naming="facts.requests")
    own = [rule for rule in rules() if rule.code in _OF_REQUESTS]
    place = Place("content")
    return in_order([f for rule in own for f in _answers(rule, facts.site, place, facts)])


def import_blocking() -> None:
    """Import the rules that may block, and no others; `run_alone` does so itself."""
    discover(rule_files, naming="Severity.BLOCK")


class _Desk:
    """Where items are looked at one after another."""

    def __init__(self, facts: Facts, memory: "Memory | None", scope: Scope) -> None:
        self._facts, self._memory, self._scope = facts, memory, scope
        self._all = _by_type(rules())
        self._wide = _by_type([rule for rule in rules() if rule.wide])
        self._alone = _by_type(
            [rule for rule in rules() if rule.severity is Severity.BLOCK and not rule.wide]
        )
        self._wide_codes = frozenset(rule.code for rule in rules() if rule.wide)

    def look_at(self, item: Item) -> Sequence[Finding]:
        """Return an item's findings, from memory where nothing they rest on has changed."""
        whole = self._scope.holds(item)
        kept = self._memory.recall(item) if self._memory else None
        if kept is not None:
            return kept if whole else [f for f in kept if f.code in self._wide_codes]
        if not whole:
            return self._found(item, self._wide, Reads())
        return self._fresh(item)

    def look_at_alone(self, item: Item) -> Sequence[Finding]:
        """Return what blocks an item, whatever the rest of the site holds."""
        return self._found(item, self._alone, Reads())

    def _fresh(self, item: Item) -> Sequence[Finding]:
        reads = Reads()
        found = self._found(item, self._all, reads)
        if self._memory:
            self._memory.keep(item, reads, found)
        return found

    def _found(self, item: Item, table: _Table, reads: Reads) -> list[Finding]:
        narrow = watched(self._facts, reads, wide=False)
        broad = watched(self._facts, reads, wide=True)
        return [
            finding
            for value, place in _values(item)
            for rule in table.get(type(value), ())
            for finding in _answers(rule, value, place, broad if rule.wide else narrow)
        ]


def _by_type(chosen: list[Rule]) -> _Table:
    kinds = (Item, PhotoFile, DocumentFile)
    return {kind: [rule for rule in chosen if rule.on is kind] for kind in kinds}


def _values(item: Item) -> Iterator[tuple[Any, Place]]:
    yield item, Place(item.path, 1)
    for photo in item.photos:
        yield photo, photo.place
    for document in item.documents:
        yield document, document.place


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
