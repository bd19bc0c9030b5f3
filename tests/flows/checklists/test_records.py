"""The pipeline's own records: evidence that the machine writes, and trouble that asks for a run."""

import datetime as dt
import hashlib
import json
import shlex
from pathlib import Path

import pytest

from pipeline.archive.record import id_at
from pipeline.archive.snapshot import Memory, Snapshot, with_looks, with_new
from pipeline.errors import RefusedError
from pipeline.findings import Finding, Place, Severity
from pipeline.flows.checklists.due import tasks_due
from pipeline.flows.checklists.evidence import Given
from pipeline.flows.checklists.fill import fill
from pipeline.flows.checklists.sources import facts_at
from pipeline.flows.keeping.drill_report import Drilled, with_report
from pipeline.flows.keeping.memory import keep
from pipeline.flows.visitors.handed import Written, note
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import append
from tests.demo import terbit
from tests.flows.checklists.acts import ADMIN, NOW, begin, put, run_at, signers
from tests.flows.checklists.test_gate import text_at
from tests.review.courthouse import COURT, MACHINE, Courthouse

HOUR = dt.timedelta(hours=1)
PATH = "content/ceklis/tais-05/2026-11.yml"


def noted(root: Path, act: str, release: str, at: dt.datetime = NOW, why: str = "") -> None:
    """A line of the journal as releases and the archive write it."""
    told = {"at": at.isoformat(), "who": "situs", "machine": "server", "act": act}
    append(root / JOURNAL, {**told, "target": "utama", "release": release, "detail": why})


def backed_up(root: Path, *ages: float, whole: bool = True) -> list[str]:
    """Remember backups that were taken so many hours ago; return their names."""
    memory, names = Memory(), []
    for age in ages:
        at = NOW - age * HOUR
        names.append(id_at(at))
        memory = with_new(memory, Snapshot(names[-1], at, 10, 1))
        memory = with_looks(memory, [Snapshot(names[-1], at)], {names[-1]: whole}, at + HOUR)
    keep(root, "lemari", memory)
    return names


def troubles(house: Courthouse) -> list[str]:
    """The causes for which runs are due, as the command tells them."""
    found = tasks_due(house.clone, NOW, None, None).tasks
    return [f"{t.due.sop} {t.due.late} {t.due.event}" for t in found if t.due.event]


def started(house: Courthouse) -> None:
    """The monthly maintenance, with its backup confirmed by a person before one was taken."""
    text_at(house, PATH)
    put(house, "tais-05", 1)
    put(house, "tais-05", 2, given=Given())


def test_the_machine_adds_what_was_recorded_and_nothing_else(house: Courthouse) -> None:
    started(house)
    [name] = backed_up(house.clone, 2)
    key = house.key(MACHINE)
    with pytest.raises(RefusedError, match="admin-situs tidak berperan machine"):
        fill(house.clone, house.key(ADMIN), NOW)
    before = run_at(house, begin(house, "tais-05", period="2026-11").run)
    done = fill(house.clone, key, NOW)
    assert done.told == "Bukti ditambah: 1 pelaksanaan."
    assert signers(house, PATH)[0] == f"{MACHINE}@{COURT}"
    after = run_at(house, before)
    [entry] = [each for each in after.entries if each.step == 2]
    assert [(e.by, e.record) for e in entry.evidence] == [(MACHINE, f"backup:lemari/{name}")]
    bare = [each.model_copy(update={"evidence": ()}) for each in after.entries]
    assert bare == [each.model_copy(update={"evidence": ()}) for each in before.entries]
    assert fill(house.clone, key, NOW).commit is None


def test_what_a_person_confirms_brings_its_record_along(alone: Courthouse) -> None:
    put(alone, "tais-05", 1)
    names = backed_up(alone.clone, 30, 2)
    done = put(alone, "tais-05", 2, given=Given())
    shown = [each.record for each in run_at(alone, done.run).entries[-1].evidence]
    assert shown == [f"backup:lemari/{names[-1]}"]


@pytest.mark.parametrize("sop", ["tais-05", "tabanan-f", "madiun-e"])
def test_a_report_of_the_visitors_is_evidence_wherever_a_procedure_watches_them(
    alone: Courthouse, sop: str
) -> None:
    begin(alone, sop, period="2026-11")
    for step in (1, 2):
        put(alone, sop, step)
    digest = hashlib.sha256(sop.encode()).hexdigest()
    note(alone.clone, Written("2026-10-20", "2026-11-18", digest, (NOW - HOUR).isoformat()))
    done = put(alone, sop, 3, given=Given())
    shown = [each.record for each in run_at(alone, done.run).entries[-1].evidence]
    assert shown == [f"visitors:2026-10-20-2026-11-18-{digest}"]


@pytest.mark.parametrize("whole", [True, False], ids=["too old", "damaged"])
def test_a_record_that_proves_nothing_is_no_evidence(alone: Courthouse, *, whole: bool) -> None:
    put(alone, "tais-05", 1)
    backed_up(alone.clone, 24 * 40 if whole else 2, whole=whole)
    done = put(alone, "tais-05", 2, given=Given())
    assert run_at(alone, done.run).entries[-1].evidence == ()


def test_the_gate_holds_the_machine_to_evidence(house: Courthouse) -> None:
    started(house)
    text = text_at(house, PATH)
    house.commit({PATH: text.replace("state: done", "state: not_applicable", 1)}, MACHINE)
    entered, codes, _ = house.push()
    assert not entered
    assert "REV023" in codes
    house.git("reset", "--quiet", "--hard", "origin/main")
    gone = (
        text[: text.index("  evidence:\n")]
        + text[text.index("- by", text.index("  evidence:\n")) :]
    )
    assert gone != text
    house.commit({PATH: gone}, MACHINE)
    entered, codes, _ = house.push()
    assert not entered
    assert codes


def test_trouble_asks_for_its_run_and_names_the_cause(alone: Courthouse) -> None:
    noted(alone.clone, "deploy-began", "r1", NOW - 30 * HOUR)
    noted(alone.clone, "deploy", "r1", NOW - 30 * HOUR)
    assert troubles(alone) == []
    noted(alone.clone, "marked-bad", "r1", NOW - 24 * HOUR, "pembaca mendapat isi yang berbeda")
    cause = (
        "Rilis di utama dibatalkan: pembaca mendapat isi yang berbeda (release:utama/r1-marked-bad)"
    )
    assert troubles(alone) == [f"tais-05 1 {cause}"]
    shown = terbit(alone.clone, "sop", "due", "--as-of", "2026-11-20").stdout
    assert cause in shown
    begin(alone, "tais-05", cause)
    assert troubles(alone) == []


def test_a_backup_that_did_not_come_and_a_drill_that_failed(alone: Courthouse) -> None:
    old, new = backed_up(alone.clone, 100, 2)
    bad = Finding(Place("x"), "BAK001", Severity.BLOCK, "Rusak.")
    with_report(alone.clone, Drilled("lemari", findings=(bad,)), NOW - HOUR, "Asia/Jakarta")
    with_report(alone.clone, Drilled("laci"), NOW - HOUR, "Asia/Jakarta")
    found = troubles(alone)
    assert [each.rpartition("(")[2] for each in found] == [
        f"backup:lemari/{old}-terlambat)",
        f"drill:lemari/{id_at(NOW - HOUR)})",
    ]
    assert new not in " ".join(found)


def test_what_is_long_past_or_yet_to_come_asks_for_nothing(alone: Courthouse) -> None:
    noted(alone.clone, "left", "r0", NOW - 24 * 40 * HOUR, "lama")
    noted(alone.clone, "left", "r2", NOW + 24 * HOUR, "besok")
    assert troubles(alone) == []


def test_a_release_that_died_is_trouble_until_another_goes_through(alone: Courthouse) -> None:
    noted(alone.clone, "deploy-began", "r1")
    assert [fact.record for fact in facts_at(alone.clone)] == ["release:utama/r1"]
    noted(alone.clone, "deploy-began", "r2")
    noted(alone.clone, "deploy", "r2")
    assert [(fact.record, fact.good) for fact in facts_at(alone.clone)] == [
        ("release:utama/r2", True)
    ]


def test_lines_that_say_nothing_are_passed_over(alone: Courthouse) -> None:
    noted(alone.clone, "archive", "2026-10.1")
    journal = alone.clone / JOURNAL
    with journal.open("a", encoding="utf-8") as opened:
        opened.write('{"act": "deploy"}\n[1]\n')
        opened.write(json.dumps({"act": "left", "at": "kemarin", "release": "r"}) + "\n")
        opened.write('{"act": "deploy", "at": "2026-1')
    assert [fact.record for fact in facts_at(alone.clone)] == ["archive:2026-10.1"]


def test_the_command_that_is_told_can_be_typed(alone: Courthouse) -> None:
    noted(alone.clone, "left", "r1", NOW - HOUR, "isi 'lama' \"salah\"")
    [cause] = troubles(alone)
    told = terbit(alone.clone, "sop", "due", "--as-of", "2026-11-20").stdout
    [line] = {each for each in told.splitlines() if "release:utama/r1-left" in each}
    typed = line.partition("Mulai: terbit ")[2].partition(". Paling lambat")[0]
    done = terbit(alone.clone, *shlex.split(typed), "--key", str(alone.key(ADMIN)))
    assert done.returncode == 0, done.stderr
    assert troubles(alone) == []
    assert cause
