"""A month and a half at the demo court with all 27 procedures, held against its own diary."""

import datetime as dt
import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.due import Tasks, tasks_due
from pipeline.flows.checklists.recap import recap_runs
from pipeline.sop.runs.recap import Recap
from tests.demo import ROOT
from tests.flows.checklists.month import hours
from tests.flows.checklists.month.diary import ZONE, Act, read_diary
from tests.flows.checklists.month.expected import due_rows, fact
from tests.flows.checklists.month.plans import REGISTER, REGISTERED, runs_yml
from tests.flows.checklists.month.play import play
from tests.flows.checklists.month.stories import Story, stories
from tests.review.courthouse import Courthouse, found_with_keys
from tests.sop.test_sources import IDS

DIARY = read_diary()
# Some 320 signed commits are made before the first answer.
pytestmark = pytest.mark.timeout(1200)
END = dt.datetime(2026, 12, 15, 8, tzinfo=ZONE)
"""When the last recap is made: December is not over."""


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """A court without a server, before the first day of the diary."""
    more: dict[str, str | bytes | None] = {
        "site_config/runs.yml": runs_yml(),
        "site_config/court.yml": _court(),
    }
    house = found_with_keys(tmp_path_factory.mktemp("month"), more)
    house.git("rm", "--quiet", "-r", "content/ceklis")
    house.commit({}, "admin-situs")
    house.git("remote", "remove", "origin")
    return house


def _court() -> str:
    text = (ROOT / "site_config/court.yml").read_text(encoding="utf-8")
    rows = "".join(f"\n  - {{date: {day}, name: Hari libur daerah}}" for day in hours.CLOSED)
    assert "\nholidays: []\n" in text
    return text.replace("\nholidays: []\n", f"\nholidays:{rows}\n")


@dataclass(frozen=True)
class Lived:
    """What the court told while the diary was lived through."""

    house: Courthouse
    due: Mapping[dt.date, Tasks]
    early: Recap
    late: Recap
    next: Recap


@pytest.fixture(scope="module")
def lived(month: Courthouse) -> Lived:
    """The court after the last act; each morning it was asked what is due."""
    due, early = {}, None
    for day, acts in itertools.groupby(DIARY, key=lambda act: act.at.date()):
        morning = dt.datetime.combine(day, dt.time(8), ZONE)
        due[day] = tasks_due(month.clone, morning, None, None)
        if day > dt.date(2026, 12, 1) and early is None:
            early = recap_runs(month.clone, "2026-11", morning)
        for act in acts:
            _live(month, act)
    assert early is not None
    late, now = (recap_runs(month.clone, name, END) for name in ("2026-11", "2026-12"))
    return Lived(month, due, early, late, now)


def _live(house: Courthouse, act: Act) -> None:
    try:
        play(house, act)
    except (RefusedError, UsageError) as refused:
        assert not act.allowed, (act, refused)
    else:
        assert act.allowed, f"{act} was let in"


def known(before: dt.datetime) -> dict[tuple[str, str], Story]:
    """The runs as the diary has them before a moment; what was closed later counts as closed."""
    found = stories(act for act in DIARY if act.allowed and act.at < before)
    shut = {key for key, one in stories(act for act in DIARY if act.allowed).items() if one.shut}
    for key, story in found.items():
        story.shut = story.shut or (story.asked if key in shut else None)
    return found


def test_every_procedure_is_carried_out() -> None:
    assert sorted({act.sop for act in DIARY}) == IDS


def test_what_is_due_each_morning(lived: Lived) -> None:
    for day, tasks in lived.due.items():
        before = dt.datetime.combine(day, dt.time(8), ZONE)
        found = stories(act for act in DIARY if act.allowed and act.at < before)
        rows = [each.due for each in tasks.tasks]
        told = [(each.sop, each.period, each.what, each.step, each.late) for each in rows]
        assert sorted(told, key=str) == sorted((r.told(day) for r in due_rows(found, day)), key=str)


def test_whoever_did_what_was_due_was_told_to(lived: Lived) -> None:
    seen = 0
    for act in DIARY:
        for task in lived.due[act.at.date()].tasks:
            first = act.steps[0].number if act.steps else None
            same = (task.due.sop, task.due.period, task.due.step) == (act.sop, act.period, first)
            if act.allowed and act.verb == "do" and same:
                assert act.who in task.people, act
                seen += 1
    assert seen > 40


@pytest.mark.parametrize("name", ["2026-11", "2026-12"])
def test_the_runs_of_a_month(lived: Lived, name: str) -> None:
    end = min(END, dt.datetime(2026, 12, 1, tzinfo=ZONE)) if name == "2026-11" else END
    recap = lived.late if name == "2026-11" else lived.next
    closed = {key for key, one in known(end).items() if one.shut and one.asked and one.asked < end}
    wanted = {}
    for key, story in known(END).items():
        lines = [fact(story, told) for told in story.told]
        of_month = [line for line in lines if str(line[2]).startswith(name)]
        if of_month:
            wanted[key] = (of_month, key in closed, "sekretaris" if key in closed else None)
    found = {
        (run.sop, run.period): (
            [(s.step, s.state, s.on, s.minutes, s.at_most, s.late, s.note) for s in run.steps],
            run.closed,
            run.forwarded_to,
        )
        for run in recap.runs
    }
    assert found == wanted
    assert len(found) > 5


def test_the_problems_of_a_month(lived: Lived) -> None:
    november, now = dt.date(2026, 11, 30), END.date()
    after = november + dt.timedelta(days=1)
    for recap, day, first in ((lived.late, november, after), (lived.next, now, now)):
        end = min(END, dt.datetime.combine(first, dt.time(), ZONE) if day != now else END)
        rows = list(due_rows(known(end), day))
        told = [r.told(day) for r in rows if r.held or r.by is None or r.by < first]
        found = [(p.sop, p.period, p.what, p.step, p.late) for p in recap.problems]
        assert sorted(found, key=str) == sorted(told, key=str)
        assert len(found) > 10


def test_a_month_is_told_the_same_whenever_its_recap_is_made(lived: Lived) -> None:
    assert lived.early == lived.late


def test_the_trend(lived: Lived) -> None:
    done: dict[str, list[bool]] = {}
    for story in known(END).values():
        for told in story.told:
            _, state, day, _, _, late, _ = fact(story, told)
            if state == "done":
                done.setdefault(str(day)[:7], []).append(not late)
    wanted = [(name, len(each), sum(each)) for name, each in sorted(done.items())]
    assert [(m.name, m.done, m.in_time) for m in lived.next.trend if m.done] == wanted
    assert [m.name for m in lived.next.trend] == [f"2026-{n:02}" for n in range(7, 13)]


def test_the_register(lived: Lived) -> None:
    wanted = []
    for sop in sorted(REGISTERED):
        runs = [one for (name, _), one in sorted(known(END).items()) if name == sop]
        for number, story in enumerate(runs, start=1):
            keys = [key for step in sorted(story.passed) for key in REGISTER.get(step, ())]
            values = {key: f"{key} {story.period}" for key in keys}
            wanted.append({**values, "number": f"{number:03}/2026"})
    assert [dict(row) for row in lived.late.register] == wanted


def test_what_a_month_adds_up_to(lived: Lived) -> None:
    lines = [
        fact(story, told)
        for story in known(END).values()
        for told in story.told
        if str(told.at)[:7] == "2026-11"
    ]
    done = [line for line in lines if line[1] == "done"]
    timed = [
        (int(str(line[3])), int(str(line[4]))) for line in done if line[3] is not None and line[4]
    ]
    sums = lived.late.sums
    assert (sums.late, sums.in_time) == (
        sum(line[5] is True for line in done),
        sum(line[5] is False for line in done),
    )
    assert sums.skipped == sum(line[1] == "not_applicable" for line in lines)
    assert (sums.timed, sums.minutes, sums.standard) == (
        len(timed),
        *map(sum, zip(*timed, strict=True)),
    )
    assert min(sums.late, sums.skipped, sums.timed) > 3
