"""Where a run stands: a pure function of its procedure and its entries.

One place of the flow is open at a time. A decision asks for its answer, which opens the step it
leads to; a loop opens a step once more, and its rounds are counted. A step with a cadence of its
own (tabanan-c: weekly within the month) is entered again for each of its days, weeks or months
after the flow has passed it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.sop.flow import exits_of
from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.run import Entry
from pipeline.sop.step import END, Step, Target

Slot = tuple[int, str | None]


@dataclass(frozen=True)
class Progress:
    """Where a run stands.

    `awaits` is the open step, or `end`. `rounds` counts how often a step was passed. `standing`
    gives, for a step (and its day, week or month), the index of the entry that counts. `held` is
    the index of the last entry that says why the open step is not done yet. `faults` are entries
    that the flow does not allow, by index, with what is wrong.
    """

    awaits: Target
    rounds: Mapping[int, int]
    standing: Mapping[Slot, int]
    moved: tuple[int, ...] = ()
    held: int | None = None
    faults: tuple[tuple[int, str], ...] = ()

    @property
    def ended(self) -> bool:
        """Return whether the flow has come to its end."""
        return self.awaits == END

    def round(self, step: int) -> int:
        """Return in which round a step is, or would be; the first is 1."""
        return self.rounds.get(step, 0) + 1


@dataclass
class _Walk:
    awaits: Target = 1
    rounds: dict[int, int] = field(default_factory=dict)
    standing: dict[Slot, int] = field(default_factory=dict)
    moved: list[int] = field(default_factory=list)
    held: int | None = None
    faults: list[tuple[int, str]] = field(default_factory=list)


def follow(procedure: Procedure, entries: Sequence[Entry]) -> Progress:
    """Return where a row of entries leads."""
    walk = _Walk()
    walk.faults += _wrong_corrections(entries)
    for index, entry in enumerate(in_force(entries)):
        if entry is not None:
            _take(walk, procedure, index, entry)
    return Progress(
        walk.awaits,
        walk.rounds,
        walk.standing,
        tuple(walk.moved),
        walk.held,
        tuple(sorted(walk.faults)),
    )


def in_force(entries: Sequence[Entry]) -> tuple[Entry | None, ...]:
    """Return each entry as later ones corrected it; None at the place of a correction."""
    found: list[Entry | None] = list(entries)
    for index, entry in enumerate(entries):
        if entry.corrects is not None:
            found[index] = None
            if entry.corrects <= index and entries[entry.corrects - 1].corrects is None:
                found[entry.corrects - 1] = entry
    return tuple(found)


def _wrong_corrections(entries: Sequence[Entry]) -> Iterator[tuple[int, str]]:
    for index, entry in enumerate(entries):
        if entry.corrects is None:
            continue
        first = entries[entry.corrects - 1] if entry.corrects <= index else None
        if first is None or first.corrects is not None:
            yield index, f"Isian ke-{entry.corrects} tidak ada sebelum pembetulan ini."
        elif (first.step, first.of) != (entry.step, entry.of):
            yield index, f"Isian ke-{entry.corrects} tentang langkah {first.step}; samakan."


def _take(walk: _Walk, procedure: Procedure, index: int, entry: Entry) -> None:
    if entry.step > len(procedure.steps):
        walk.faults.append((index, f"Langkah {entry.step} tidak ada di SOP {procedure.id}."))
        return
    slot = (entry.step, entry.of)
    again = entry.of and entry.step in walk.rounds and entry.step != walk.awaits
    if again and slot not in walk.standing:
        if entry.state != "not_done":
            walk.standing[slot] = index
        return
    if entry.step != walk.awaits:
        walk.faults.append((index, f"Langkah {entry.step} belum terbuka di sini."))
        return
    if entry.state == "not_done":
        walk.held = index
        return
    _move(walk, procedure.step(entry.step), procedure, index, entry)


def _move(walk: _Walk, step: Step, procedure: Procedure, index: int, entry: Entry) -> None:
    target = leads_to(procedure, step, entry.answer)
    if target is None:
        walk.faults.append((index, f"Jawab langkah {step.number}: {said(options(step))}."))
        return
    walk.rounds[step.number] = walk.rounds.get(step.number, 0) + 1
    walk.standing[step.number, entry.of] = index
    walk.moved.append(index)
    walk.awaits, walk.held = target, None


def options(step: Step) -> tuple[str, ...]:
    """Return the answers that a decision takes; none where the step is no decision."""
    if not step.decides:
        return ()
    plain = [exit.when or f"jalan {at}" for at, exit in enumerate(step.exits, start=1)]
    return tuple(
        f"{each} (jalan {at})" if plain.count(each) > 1 else each
        for at, each in enumerate(plain, start=1)
    )


def said(answers: Sequence[str]) -> str:
    """Return the answers with the numbers that may be typed for them."""
    return ", ".join(f"{at} ({answer})" for at, answer in enumerate(answers, start=1))


def answer_of(step: Step, typed: str) -> str | None:
    """Return the answer that a person types by its words or its number, or None."""
    known = options(step)
    if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(known):
        return known[int(typed) - 1]
    same = [each for each in known if each.casefold() == typed.strip().casefold()]
    return same[0] if len(same) == 1 else None


def leads_to(procedure: Procedure, step: Step, answer: str | None) -> Target | None:
    """Return what follows a step by its answer, or None where the answer does not fit."""
    if not step.decides:
        return exits_of(procedure, step)[0].to if answer is None else None
    known = options(step)
    return step.exits[known.index(answer)].to if answer in known else None
