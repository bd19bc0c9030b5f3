"""Random valid ways through every procedure: each can be closed, none wrongly, nothing twice."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.sop.runs.act import enter
from pipeline.sop.runs.closing import reasons_not_to_close
from pipeline.sop.runs.follow import follow, in_force, options
from pipeline.sop.runs.parts import missing_parts
from pipeline.sop.runs.run import Entry
from pipeline.sop.runs.text import read_run, text_of
from pipeline.sop.step import END
from tests.demo import ROOT
from tests.sop.runs.making import (
    CALENDAR,
    LATER,
    anybody,
    library,
    opened,
    practice,
    progress,
    tell,
    ways,
    wish,
)

ALL = sorted(file.stem for file in (ROOT / "site_config/sop").glob("*.yml"))
EXAMPLES = 200 if os.environ.get("TERBIT_SOAK") else 6
FEW = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def test_there_are_27_procedures() -> None:
    assert len(ALL) == 27


@pytest.mark.parametrize("sop", ALL)
@FEW
@given(data=st.data())
def test_every_run_can_be_closed_and_none_before_its_end(sop: str, data: st.DataObject) -> None:
    one, run, _ = data.draw(ways(sop))
    for step, part, _ in tuple(missing_parts(run, one, progress(run, one), CALENDAR)):
        assert reasons_not_to_close(run, one, {}, CALENDAR)
        run = tell(run, one, wish(step, of=part.name))
    assert reasons_not_to_close(run, one, {}, CALENDAR) == ()
    cut = data.draw(st.integers(0, len(run.entries) - 1))
    short = run.model_copy(update={"entries": run.entries[:cut]})
    assert reasons_not_to_close(short, one, {}, CALENDAR) != ()


@pytest.mark.parametrize("sop", ALL)
@FEW
@given(data=st.data())
def test_a_run_without_its_evidence_is_not_closed(sop: str, data: st.DataObject) -> None:
    one, run, _ = data.draw(ways(sop))
    bare = tuple(each.model_copy(update={"evidence": ()}) for each in run.entries)
    left = run.model_copy(update={"entries": bare})
    standing = [bare[index] for index in progress(run, one).standing.values()]
    asked = [e.step for e in standing if e.state == "done" and one.needs_evidence(e.step)]
    told = "\n".join(reasons_not_to_close(left, one, {}, CALENDAR))
    assert all(f"Beri bukti untuk langkah {step}" in told for step in asked)
    assert ("Beri bukti" in told) == bool(asked)


@pytest.mark.parametrize("sop", ALL)
@FEW
@given(data=st.data())
def test_entering_twice_changes_nothing(sop: str, data: st.DataObject) -> None:
    one, _, said = data.draw(ways(sop))
    run = opened(one)
    for each in said:
        run = tell(run, one, each)
        answer = enter(run, one, each, anybody)
        assert (answer.run, answer.changed) == (run, False)


@pytest.mark.parametrize("sop", ALL)
@FEW
@given(data=st.data())
def test_rounds_are_counted_and_one_step_is_open(sop: str, data: st.DataObject) -> None:
    one, run, _ = data.draw(ways(sop))
    found = progress(run, one)
    passed = [entry.step for entry in run.entries if entry.state != "not_done"]
    assert found.faults == ()
    assert found.rounds == {step: passed.count(step) for step in set(passed)}
    assert found.awaits == END
    for at in range(len(run.entries)):
        open_now = follow(one.procedure, run.entries[:at]).awaits
        assert run.entries[at].step == open_now


@pytest.mark.parametrize("sop", ALL)
@FEW
@given(data=st.data())
def test_any_row_of_entries_has_a_place_or_a_fault(sop: str, data: st.DataObject) -> None:
    """What somebody typed into the file by hand is followed as far as it fits, and told."""
    procedure = library()[sop]
    answers = [each for step in procedure.steps for each in options(step)]
    entries = data.draw(st.lists(_entries(len(procedure.steps) + 2, answers), max_size=8))
    found = follow(procedure, entries)
    faulty = {index for index, _ in found.faults}
    assert not faulty & set(found.moved)
    for index, entry in enumerate(in_force(entries)):
        placed = index in found.moved or index in faulty
        assert entry is None or placed or entry.state == "not_done"


def _entries(last: int, answers: list[str]) -> st.SearchStrategy[Entry]:
    return st.builds(
        lambda step, state, answer, corrects: Entry(
            by="admin-situs",
            at=LATER,
            step=step,
            state=state,
            answer=answer,
            note="Catatan.",
            corrects=corrects,
        ),
        st.integers(1, last),
        st.sampled_from(["done", "not_done", "not_applicable"]),
        st.sampled_from([None, *answers]),
        st.one_of(st.none(), st.none(), st.integers(1, 8)),
    )


@pytest.mark.parametrize("sop", ALL)
@FEW
@given(data=st.data())
def test_a_run_is_read_as_it_was_written(sop: str, data: st.DataObject) -> None:
    _, run, _ = data.draw(ways(sop))
    text = text_of(run)
    assert read_run(run.path, text.encode()) == run
    assert text_of(read_run(run.path, text.encode())) == text
    assert Path(run.path).parent.name == sop


def test_a_decision_asks_for_its_answer_and_a_loop_counts_its_rounds() -> None:
    one = practice("tais-06")
    run = tell(opened(one), one, wish(1), wish(2))
    refused = enter(run, one, wish(3), anybody)
    assert refused.reasons == ("Jawab langkah 3 dengan --answer: 1 (tidak valid), 2 (valid).",)
    run = tell(run, one, wish(3, answer="1"))
    assert progress(run, one).awaits == 2
    assert progress(run, one).round(2) == 2
    run = tell(run, one, wish(2), wish(3, answer="Valid"))
    assert (progress(run, one).awaits, progress(run, one).rounds[3]) == (4, 2)
    assert enter(run, one, wish(4, answer="entah"), anybody).run is None


def test_a_solved_disturbance_ends_early() -> None:
    one = practice("tais-07")
    run = tell(opened(one), one, wish(1), wish(2, answer="selesai"))
    assert progress(run, one).ended
    assert reasons_not_to_close(run, one, {}, CALENDAR) == ()
