"""The monthly recap: each step's working minutes against the SOP, without anybody's name."""

import datetime as dt

import pytest

from pipeline.calendar import WorkingCalendar
from pipeline.cli.recap_told import as_document, as_markdown
from pipeline.flows.reviewing.recap import Recap, recap
from pipeline.forge.values import Event
from pipeline.review.recap import (
    Happened,
    ItemTimes,
    Journey,
    What,
    of_forge,
    step_times,
    summaries,
    times_of,
)
from tests.review.cases import policy
from tests.review.courthouse import ITEM, Courthouse, article

STANDARD = policy().review.standard_minutes
SPENT = WorkingCalendar().working_minutes_between


def at(clock: str, day: int = 18) -> dt.datetime:
    """A moment of a working day in November 2026, by the court's clock."""
    hour, minute = (int(part) for part in clock.split("."))
    zone = dt.timezone(dt.timedelta(hours=7))
    return dt.datetime(2026, 11, day, hour, minute, tzinfo=zone)


def way(*moments: tuple[What, str]) -> list[Happened]:
    return [Happened(what, at(clock)) for what, clock in moments]


STRAIGHT = way(
    ("submitted", "09.00"), ("approved", "09.20"), ("approved", "10.05"), ("published", "10.15")
)
RETURNED = way(
    ("submitted", "09.00"),
    ("returned", "09.10"),
    ("submitted", "09.30"),
    ("submitted", "09.40"),
    ("approved", "10.00"),
    ("returned", "10.20"),
    ("submitted", "11.00"),
    ("approved", "11.05"),
    ("approved", "13.05"),
    ("published", "13.10"),
)


@pytest.mark.parametrize(
    ("happened", "expected"),
    [
        pytest.param(
            STRAIGHT, [("check", 20), ("approve", 45), ("publish", 10)], id="straight through"
        ),
        pytest.param(
            RETURNED,
            [
                *(("check", 10), ("draft", 20), ("check", 20), ("approve", 20)),
                *(("draft", 40), ("check", 5), ("approve", 60), ("publish", 5)),
            ],
            id="returned by both",
        ),
        pytest.param(way(("published", "10.00")), [], id="nothing but its end"),
        pytest.param(
            [*reversed(STRAIGHT)],
            [("check", 20), ("approve", 45), ("publish", 10)],
            id="out of order",
        ),
    ],
)
def test_steps(happened: list[Happened], expected: list[tuple[str, int]]) -> None:
    found = step_times(happened, SPENT, STANDARD)
    assert [(each.step, each.minutes) for each in found] == expected


def test_nights_and_weekends_do_not_count() -> None:
    friday, monday = at("16.00", 20), at("08.10", 23)
    (check,) = step_times(
        [Happened("submitted", friday), Happened("returned", monday)], SPENT, STANDARD
    )
    assert (check.minutes, check.late) == (40, True)


def items() -> list[ItemTimes]:
    ways = [("a", "Satu | dua", STRAIGHT), ("b", "Tiga", RETURNED)]
    return [times_of(Journey(n, t, tuple(h)), SPENT, STANDARD) for n, t, h in ways]


def test_a_month_over_all_items() -> None:
    found = {each.step: each for each in summaries(items(), STANDARD)}
    check, approve = found["check"], found["approve"]
    assert (check.count, check.median, check.longest, check.late) == (4, 15, 20, 0)
    assert (approve.count, approve.median, approve.longest, approve.late) == (3, 45, 60, 2)
    assert [each.returns for each in items()] == [0, 2]
    (empty, *_) = summaries([], STANDARD)
    assert (empty.count, empty.median, empty.longest) == (0, None, None)


def test_what_a_forge_remembers_is_the_same_way() -> None:
    told = [("opened", "09.00"), ("approved", "09.20"), ("dismissed", "09.30"), ("merged", "10.15")]
    events = [Event(what, at(clock), "rini") for what, clock in told]  # type: ignore[arg-type]
    assert [each.what for each in of_forge(events)] == ["submitted", "approved", "published"]


def test_as_people_read_it() -> None:
    made = items()
    found = Recap("2026-11", tuple(made), summaries(made, STANDARD), 3, 1)
    text = as_markdown(found)
    assert "| Pemeriksaan | 30 | 4 | 15 | 20 | 0 dari 4 |" in text
    assert "| Persetujuan | 30 | 3 | 45 | 60 | 2 dari 3 |" in text
    assert "| Satu / dua | 20 | 45 * | – | 10 | – |" in text
    assert "| Tiga | 35 | 80 * | 60 | 5 | 2 kali |" in text
    assert "2 perubahan masuk ke main tanpa usulan" in text
    assert "1 tulisan diturunkan segera" in text
    document = as_document(found)
    assert [each["step"] for each in document["steps"]] == ["check", "approve", "draft", "publish"]
    assert "editor" not in text + str(document)
    nothing = as_markdown(Recap("2026-11", (), (), 0, 0))
    assert "Tidak ada naskah" in nothing


def test_a_forge_is_asked_where_git_knows_of_no_decision(house: Courthouse) -> None:
    house.git("remote", "remove", "origin")
    house.git("switch", "--quiet", "--create", "draf/berita/baru")
    house.commit({ITEM: article("Layanan Baru")})
    house.git("switch", "--quiet", "main")
    words = "Merge pull request 'Usulan' (#7)"
    house.git("merge", "--quiet", "--no-ff", "-S", f"--message={words}", "draf/berita/baru")
    asked: list[int] = []

    def ask(number: int) -> tuple[Event, ...]:
        asked.append(number)
        told = [
            ("opened", "09.00"),
            ("approved", "09.20"),
            ("approved", "09.50"),
            ("merged", "10.00"),
        ]
        return tuple(Event(what, at(clock), "rini") for what, clock in told)  # type: ignore[arg-type]

    now = dt.datetime.now(dt.UTC)
    without, with_forge = recap(house.clone, None, now), recap(house.clone, None, now, ask)
    (alone,) = (each for each in without.items if each.title == "Layanan Baru")
    (told,) = (each for each in with_forge.items if each.title == "Layanan Baru")
    assert [each.step for each in alone.steps] == ["publish"]
    assert [each.step for each in told.steps] == ["check", "approve", "publish"]
    assert [each.minutes for each in told.steps[:2]] == [20, 30]
    assert asked == [7]
    assert without.direct > 0
