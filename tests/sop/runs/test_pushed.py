"""What is wrong with a run that somebody pushed, each with its code, its line, and what to do."""

from collections.abc import Callable

import pytest

from pipeline.sop.runs.pushed import Pushed, findings_in
from pipeline.sop.runs.run import Entry, Evidence, Run
from pipeline.sop.runs.text import text_of
from tests.sop.runs.making import LATER, closed, opened, practice, tell, wish

ONE = practice("tais-06")
ADMIN, FILE = "admin-situs", "content/ceklis/tais-06/2026-11-02-1/log.txt"
SHA = "1" * 64
OLD = tell(opened(ONE), ONE, wish(1))
NEW = tell(OLD, ONE, wish(2))


def pushed(old: Run | None, new: Run, **more: object) -> Pushed:
    plain: dict[str, object] = {
        "text": text_of(new),
        "run": new,
        "old": old,
        "practice": ONE,
        "hands": frozenset({ADMIN}),
        "kept": {},
        "holds": lambda _entry, _role: True,
    }
    return Pushed(**(plain | more))  # type: ignore[arg-type]


def told(each: Pushed) -> list[str]:
    """Code and the text of the line that each finding names."""
    lines = each.text.splitlines()
    return [f"{f.code} {lines[f.place.line - 1].strip()}" for f in findings_in(each)]


def with_entry(run: Run, index: int, **more: object) -> Run:
    entries = list(run.entries)
    entries[index] = entries[index].model_copy(update=more)
    return run.model_copy(update={"entries": tuple(entries)})


def filed(sha: str = SHA) -> Evidence:
    return Evidence(by=ADMIN, at=LATER, file=FILE, sha256=sha)


def test_what_the_commands_write_is_let_in() -> None:
    assert told(pushed(None, OLD)) == []
    assert told(pushed(OLD, NEW)) == []
    assert told(pushed(NEW, closed(NEW))) == []
    more = with_entry(NEW, 0, evidence=(*NEW.entries[0].evidence, filed()))
    assert told(pushed(NEW, more, kept={FILE: SHA})) == []


WRONG: dict[str, tuple[Callable[[], Pushed], list[str]]] = {
    "unknown step": (lambda: pushed(OLD, with_entry(NEW, 1, step=9)), ["RUN002 step: 9"]),
    "step not open": (lambda: pushed(OLD, with_entry(NEW, 1, step=5)), ["RUN002 step: 5"]),
    "entry changed": (
        lambda: pushed(OLD, with_entry(NEW, 0, note="Lain.")),
        [f"RUN003 - by: {ADMIN}"],
    ),
    "entry removed": (lambda: pushed(NEW, OLD), ["RUN003 entries:"]),
    "beginning changed": (
        lambda: pushed(OLD, NEW.model_copy(update={"procedure": "b" * 40})),
        ["RUN003 opened:"],
    ),
    "closed run changed": (lambda: pushed(closed(OLD), closed(NEW)), ["RUN003 closed:"]),
    "closed run opened again": (lambda: pushed(closed(OLD), OLD), ["RUN003 closed: null"]),
    "in another's name": (
        lambda: pushed(OLD, NEW, hands=frozenset({"editor"})),
        [f"RUN003 - by: {ADMIN}", f"RUN003 - by: {ADMIN}"],
    ),
    "closed in another's name": (
        lambda: pushed(OLD, closed(OLD), hands=frozenset({"editor"})),
        [f"RUN003 by: {ADMIN}"],
    ),
    "evidence taken out": (
        lambda: pushed(OLD, with_entry(OLD, 0, evidence=())),
        [f"RUN003 - by: {ADMIN}"],
    ),
    "evidence gone": (
        lambda: pushed(OLD, with_entry(NEW, 1, evidence=(filed(),))),
        [f"RUN004 sha256: '{SHA}'"],
    ),
    "evidence replaced": (
        lambda: pushed(OLD, with_entry(NEW, 1, evidence=(filed(),)), kept={FILE: "2" * 64}),
        [f"RUN004 sha256: '{SHA}'"],
    ),
    "wrong role": (
        lambda: pushed(OLD, NEW, holds=lambda _entry, _role: False),
        [f"RUN005 - by: {ADMIN}"],
    ),
}


@pytest.mark.parametrize(("make", "says"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_at_its_line(make: Callable[[], Pushed], says: list[str]) -> None:
    assert told(make()) == says


def test_who_held_the_role_when_the_entry_was_there_already_is_not_asked() -> None:
    asked: list[int] = []

    def holds(entry: Entry, _role: object) -> bool:
        asked.append(entry.step)
        return True

    assert told(pushed(OLD, NEW, holds=holds)) == []
    assert set(asked) == {2}
