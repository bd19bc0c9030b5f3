"""Where steps lead: invariants over any procedure, held against a plain search of all paths."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pipeline.sop.flow import arrows, avoidable, exits_of, finishing, reached, starts, total_of
from pipeline.sop.procedure import Procedure
from pipeline.sop.step import END
from tests.sop.sample import step, with_steps


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """Any procedure of one to seven steps, with branches anywhere."""
    last = draw(st.integers(1, 7))
    target = st.one_of(st.integers(1, last), st.just(END))
    ways = draw(st.lists(st.lists(target, max_size=3), min_size=last, max_size=last))
    times = draw(st.lists(st.none() | st.integers(1, 90), min_size=last, max_size=last))
    steps = [_step(at, *each) for at, each in enumerate(zip(ways, times, strict=True), start=1)]
    return Procedure.model_validate(_tuples(with_steps(*steps)))


def _step(number: int, targets: list[Any], minutes: int | None) -> dict[str, Any]:
    exits = [{"to": target, "when": f"syarat {at}"} for at, target in enumerate(targets)]
    return step(number, exits=exits, time=None if minutes is None else f"{minutes} menit")


def _tuples(value: Any) -> Any:
    """Return lists as tuples, as the reader of YAML gives them."""
    if isinstance(value, dict):
        return {key: _tuples(each) for key, each in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def ends_from(procedure: Procedure, number: int, seen: frozenset[int] = frozenset()) -> bool:
    """Return whether some path without a loop leads from a step to the end."""
    for target in arrows(procedure)[number]:
        if target == END:
            return True
        if target not in seen and ends_from(procedure, target, seen | {number}):
            return True
    return False


def visited(procedure: Procedure, number: int, seen: frozenset[int]) -> frozenset[int]:
    """Return every step on some path without a loop."""
    here = seen | {number}
    following = [t for t in arrows(procedure)[number] if t != END and t not in here]
    return here.union(*(visited(procedure, target, here) for target in following))


@given(procedures())
def test_every_step_leads_somewhere(procedure: Procedure) -> None:
    assert all(exits_of(procedure, each) for each in procedure.steps)


@given(procedures())
def test_reached_is_what_some_path_visits(procedure: Procedure) -> None:
    assert reached(procedure) - {END} == visited(procedure, 1, frozenset())


@given(procedures())
def test_finishing_is_what_has_a_path_to_the_end(procedure: Procedure) -> None:
    expected = {each.number for each in procedure.steps if ends_from(procedure, each.number)}
    assert finishing(procedure) == expected | {END}


def runs(procedure: Procedure, number: int, seen: frozenset[int]) -> set[frozenset[int]]:
    """Return the steps of every path without a loop to the end."""
    here, found = seen | {number}, set[frozenset[int]]()
    for target in arrows(procedure)[number]:
        if target == END:
            found.add(here)
        elif target not in here:
            found |= runs(procedure, target, here)
    return found


@given(procedures())
def test_avoidable_is_what_some_run_does_without(procedure: Procedure) -> None:
    passed = runs(procedure, 1, frozenset())
    numbers = [each.number for each in procedure.steps]
    assert list(avoidable(procedure)) == [n for n in numbers if any(n not in run for run in passed)]


@given(procedures())
def test_a_start_is_the_first_step_or_entered_from_nowhere_else(procedure: Procedure) -> None:
    found = starts(procedure)
    assert found[0] == 1
    for number, targets in arrows(procedure).items():
        assert not set(found[1:]) & (set(targets) - {number})


@given(procedures())
def test_a_total_counts_every_step_once(procedure: Procedure) -> None:
    total = total_of(procedure)
    timed = [each for each in procedure.steps if each.number not in total.open_steps]
    assert len(timed) + len(total.open_steps) == len(procedure.steps)
    assert total.least == sum(each.time.span.least for each in timed if each.time)  # type: ignore[union-attr]
    assert total.least <= total.most


def test_without_exits_the_steps_follow_each_other() -> None:
    procedure = Procedure.model_validate(_tuples(with_steps(step(1), step(2), step(3))))
    assert arrows(procedure) == {1: (2,), 2: (3,), 3: (END,)}
    assert starts(procedure) == (1,)
    assert reached(procedure) == {1, 2, 3, END}


def test_the_time_of_the_whole_stands_where_no_step_has_one() -> None:
    shared = {"time": "1 hari kerja"}
    steps = [step(1, time=None), step(2, time=None)]
    total = total_of(Procedure.model_validate(_tuples(with_steps(*steps, shared=shared))))
    assert (total.least, total.most, total.open_steps) == (450, 450, ())
