"""Which classes a part of a request, or a visitor, belongs to."""

from functools import lru_cache

from pipeline.findings import Severity
from pipeline.registry import Rule, discover, rules
from pipeline.visitors import classes
from pipeline.visitors.part import Claim, Hour, Part, Visitor

OLD, STRANGE, PROGRAM = "VIS015", "VIS014", "VIS008"


def codes_of(part: Part) -> tuple[str, ...]:
    """Return the codes of every class that sees its sign, in order.

    What another class explains is not strange besides. An old link of Joomla asks for a program, as
    it did when the site had one: it is nothing worse, unless a third class sees a sign too.
    """
    found = [rule.code for rule in _known(Part) if _fires(rule, part)]
    if OLD in found and set(found) <= {OLD, PROGRAM}:
        return (OLD,)
    told = tuple(code for code in found if code not in (OLD, STRANGE))
    return told or ((STRANGE,) if found else ())


def codes_of_visitor(visitor: Visitor) -> tuple[str, ...]:
    """Return the codes of every class that sees its sign in what a visitor did, in order."""
    return tuple(rule.code for rule in _known(Visitor) if _fires(rule, visitor))


def codes_of_claim(claim: Claim) -> tuple[str, ...]:
    """Return the codes of every class that doubts what an agent says of itself."""
    return tuple(rule.code for rule in _known(Claim) if _fires(rule, claim))


def codes_of_hour(hour: Hour) -> tuple[str, ...]:
    """Return the codes of every class that sees its sign in what an hour brought, in order."""
    return tuple(rule.code for rule in _known(Hour) if _fires(rule, hour))


def title_of(code: str) -> str:
    """Return the first sentence of a class's page."""
    return _rule(code).title


def severity_of(code: str) -> Severity:
    """Return how grave a class is where no threshold of the court was passed."""
    return _rule(code).severity


def _rule(code: str) -> Rule:
    kinds = (Part, Visitor, Claim, Hour)
    return next(rule for kind in kinds for rule in _known(kind) if rule.code == code)


def _fires(rule: Rule, value: Part | Visitor | Claim | Hour) -> bool:
    return rule.find is not None and next(iter(rule.find(value)), None) is not None


@lru_cache(maxsize=4)
def _known(kind: type) -> tuple[Rule, ...]:
    discover(classes)
    return tuple(rule for rule in rules() if rule.on is kind)
