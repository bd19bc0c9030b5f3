"""Where the steps of a procedure lead, and how long they take together."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.sop.procedure import Procedure
from pipeline.sop.step import END, Exit, Step, Target


@dataclass(frozen=True)
class Total:
    """The times of all steps added up, in working minutes; `open_steps` gave no number.

    It is how long a run takes only where no step is `avoidable`: branches that exclude each other
    are both in it. Whoever shows it says so.
    """

    least: int
    most: int
    open_steps: tuple[int, ...]


def exits_of(procedure: Procedure, step: Step) -> tuple[Exit, ...]:
    """Return the ways out of a step, with what follows where the file does not say it."""
    if step.exits:
        return step.exits
    return (Exit(to=step.number + 1 if step.number < len(procedure.steps) else END),)


def arrows(procedure: Procedure) -> dict[Target, tuple[Target, ...]]:
    """Return, for each step, what may come next."""
    return {step.number: _targets(procedure, step) for step in procedure.steps}


def _targets(procedure: Procedure, step: Step) -> tuple[Target, ...]:
    return tuple(exit.to for exit in exits_of(procedure, step))


def starts(procedure: Procedure) -> tuple[int, ...]:
    """Return the first step, and every other that no other step leads to."""
    ways = arrows(procedure)
    led_to = {target for number in ways for target in ways[number] if target != number}
    numbers = (step.number for step in procedure.steps)
    return tuple(number for number in numbers if number == 1 or number not in led_to)


def reached(procedure: Procedure) -> frozenset[Target]:
    """Return what can be reached from the first step: numbers, and the end."""
    return _spread(1, arrows(procedure))


def finishing(procedure: Procedure) -> frozenset[Target]:
    """Return the steps from which the end can be reached, and the end."""
    backwards: dict[Target, tuple[Target, ...]] = {}
    for number, targets in arrows(procedure).items():
        for target in targets:
            backwards[target] = (*backwards.get(target, ()), number)
    return _spread(END, backwards)


def avoidable(procedure: Procedure) -> tuple[int, ...]:
    """Return the steps that some run comes to its end without."""
    ways = arrows(procedure)
    numbers = (step.number for step in procedure.steps)
    return tuple(number for number in numbers if END in _without(number, ways))


def _without(number: int, ways: Mapping[Target, tuple[Target, ...]]) -> frozenset[Target]:
    return _spread(1, {each: targets for each, targets in ways.items() if each != number})


def _spread(begin: Target, ways: Mapping[Target, tuple[Target, ...]]) -> frozenset[Target]:
    found, pending = {begin}, [begin]
    while pending:
        new = [target for target in ways.get(pending.pop(), ()) if target not in found]
        found.update(new)
        pending.extend(new)
    return frozenset(found)


def total_of(procedure: Procedure) -> Total:
    """Return the sum over all steps, or the time that the source gives for the whole."""
    spans = {step.number: step.time.span if step.time else None for step in procedure.steps}
    known = [span for span in spans.values() if span]
    whole = procedure.shared.time.span if procedure.shared.time else None
    if whole and not known:
        return Total(whole.least, whole.most, ())
    open_steps = tuple(number for number, span in spans.items() if not span)
    return Total(sum(s.least for s in known), sum(s.most for s in known), open_steps)


def sum_of(procedure: Procedure) -> Total | None:
    """Return the total where it can be told in minutes, and None where a step keeps it open.

    A step whose source has no time of its own adds nothing; one whose time could not be read, or
    is given otherwise than in working time, leaves the sum open.
    """
    total = total_of(procedure)
    steps = (procedure.step(number) for number in total.open_steps)
    empty = all(step.time is None and _is_absent(step) for step in steps)
    return total if total.most and empty else None


def _is_absent(step: Step) -> bool:
    kinds = [remark.kind for remark in step.remarks if remark.about == "time"]
    return kinds == ["absent"]
