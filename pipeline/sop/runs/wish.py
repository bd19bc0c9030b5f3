"""What a person wants to enter about a step, and what is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pipeline.config.people import HumanRole
from pipeline.sop.runs.follow import answer_of
from pipeline.sop.runs.run import Entry, Evidence, RegisterKey, Run, State
from pipeline.sop.step import Step

Holds = Callable[[HumanRole], bool]


@dataclass(frozen=True)
class Wish:
    """What a person enters about a step; `correct` replaces what was entered before."""

    step: int
    by: str
    at: str
    state: State = "done"
    of: str | None = None
    answer: str | None = None
    note: str | None = None
    minutes: int | None = None
    register: Mapping[RegisterKey, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    correct: bool = False


@dataclass(frozen=True)
class Answer:
    """The run as it would become, and what to tell; `run` None: refused, with every reason.

    `changed` is false where all of it stood there already.
    """

    run: Run | None
    told: str = ""
    changed: bool = False
    reasons: tuple[str, ...] = ()


def refused(*reasons: str) -> Answer:
    """Return the answer that says no, and why."""
    return Answer(None, reasons=reasons)


def given(entry: Entry, wish: Wish) -> bool:
    """Return whether everything that is wished stands in an entry already, but for evidence."""
    told = (("note", wish.note), ("minutes", wish.minutes), ("answer", wish.answer))
    plain = all(value is None or getattr(entry, name) == value for name, value in told)
    kept = all(entry.register_.get(key) == value for key, value in wish.register.items())
    return plain and kept and entry.state == wish.state


def entry_of(step: Step, wish: Wish, corrects: int | None = None) -> Entry:
    """Return the entry that a wish makes; raises pydantic's ValidationError for unfit words."""
    answer = answer_of(step, wish.answer) if wish.answer and wish.state != "not_done" else None
    return Entry.model_validate(
        {
            "by": wish.by,
            "at": wish.at,
            "step": wish.step,
            "state": wish.state,
            "of": wish.of,
            "answer": answer,
            "note": wish.note,
            "minutes": wish.minutes,
            "register": dict(wish.register),
            "corrects": corrects,
            "evidence": wish.evidence,
        }
    )
