"""What the monitor recorded: incidents ask for a run, and monitoring and renewals are evidence."""

import datetime as dt
import shlex
from pathlib import Path

import pytest

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.evidence import Given
from pipeline.flows.checklists.from_incident import start_for_incident
from pipeline.flows.checklists.sources import facts_at
from pipeline.flows.watching.incident_acts import show_incident
from pipeline.flows.watching.renewal_journal import note
from pipeline.flows.watching.run import run_monitor
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.incident_entries import Act
from pipeline.monitor.probe import Probe
from pipeline.monitor.renewals.steps import Entry, Step
from pipeline.monitor.result import OK, Result, State
from tests.demo import terbit
from tests.flows.checklists.acts import ADMIN, NOW, put, run_at
from tests.flows.checklists.test_records import troubles
from tests.review.courthouse import Courthouse

_BAD = Result(State.BAD, "putus.")
_SAID = "Insiden 1: Situs tidak dapat dibuka (incident:1)"


def _watched(root: Path, code: str = "MON001", minutes: int = 5, *, over: bool = False) -> None:
    """Watch a site: wrong twice, and well again where it is over."""
    step = dt.timedelta(minutes=minutes)
    for number, answer in enumerate((_BAD, _BAD, *((OK, OK) if over else ()))):

        def jobs(watched: Watched, answer: Result = answer) -> list[Job]:
            return [one(Probe(code, "/", watched.interval), lambda: answer)]

        run_monitor(root, NOW + (number - 4) * step, jobs=jobs)


def test_an_incident_asks_for_its_run_and_starting_it_answers(alone: Courthouse) -> None:
    root = alone.clone
    _watched(root)
    assert troubles(alone) == [f"tais-05 0 {_SAID}"]
    done = start_for_incident(root, 1, None, alone.key(ADMIN), NOW)
    assert done.run is not None and done.run.sop == "tais-05"
    assert run_at(alone, done.run).opened.event == _SAID
    (entry,) = show_incident(root, 1).entries
    assert (entry.act, entry.words, entry.by) == (Act.RUN, "tais-05 2026-11-20-1", ADMIN)
    assert troubles(alone) == []
    with pytest.raises(RefusedError, match="sudah dimulai tais-05 2026-11-20-1"):
        start_for_incident(root, 1, None, alone.key(ADMIN), NOW)


def test_a_hiccup_asks_for_nothing_and_its_end_is_evidence(alone: Courthouse) -> None:
    _watched(alone.clone, over=True)
    assert troubles(alone) == []
    told = {fact.record: fact.good for fact in facts_at(alone.clone)}
    assert told["incident:1-selesai"] and "incident:1" not in told


@pytest.mark.parametrize(
    ("code", "minutes"), [("MON001", 40), ("MON101", 5)], ids=["long", "tampered"]
)
def test_what_lasted_or_was_tampering_asks_for_a_run(
    alone: Courthouse, code: str, minutes: int
) -> None:
    _watched(alone.clone, code, minutes, over=True)
    assert len(troubles(alone)) == 1


def test_what_this_machine_did_not_see_asks_for_nothing(alone: Courthouse) -> None:
    _watched(alone.clone, "MON130")
    assert troubles(alone) == []


def test_monitoring_is_evidence_of_its_step(alone: Courthouse) -> None:
    _watched(alone.clone)
    begun = start_for_incident(alone.clone, 1, None, alone.key(ADMIN), NOW).run
    assert begun is not None
    done = put(alone, "tais-05", 1, given=Given(), period=begun.period)
    (piece,) = run_at(alone, done.run).entries[-1].evidence
    assert piece.record == "monitoring:2026-11"


def test_a_renewal_that_was_verified_is_evidence(alone: Courthouse) -> None:
    due = dt.date(2026, 12, 1)
    for step in (Step.PAID, Step.VERIFIED):
        note(alone.clone, Entry("domain", due, step, ADMIN, NOW))
    (fact,) = facts_at(alone.clone)
    assert (fact.record, fact.good) == ("renewal:domain/2026-12-01", True)
    assert fact.says.startswith("Perpanjangan ") and fact.says.endswith(" terbukti berlaku")


def test_a_court_that_names_no_procedure_or_several_is_told_what_to_do(alone: Courthouse) -> None:
    _watched(alone.clone)
    runs = alone.clone / "site_config/runs.yml"
    text = runs.read_text("utf-8")
    without = text.replace("drill, incident]", "drill]")
    alone.commit({"site_config/runs.yml": without}, ADMIN)
    with pytest.raises(UsageError, match="starts_from"):
        start_for_incident(alone.clone, 1, None, alone.key(ADMIN), NOW)
    both = text.replace("  tais-06:\n", "  tais-06:\n    starts_from: [incident]\n")
    alone.commit({"site_config/runs.yml": both}, ADMIN)
    with pytest.raises(UsageError, match="--sop: tais-05, tais-06"):
        start_for_incident(alone.clone, 1, None, alone.key(ADMIN), NOW)
    named = start_for_incident(alone.clone, 1, "tais-05", alone.key(ADMIN), NOW)
    assert named.run is not None


def test_the_command(alone: Courthouse) -> None:
    _watched(alone.clone)
    done = terbit(alone.clone, *shlex.split("incident start 1 --key"), str(alone.key(ADMIN)))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Dimulai: tais-05 ")
