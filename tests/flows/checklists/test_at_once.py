"""Two people enter at the same moment: nothing is lost, and who was second is told so."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import RefusedError, TerbitError
from pipeline.flows.checklists.move import Moved
from tests.flows.checklists.acts import EVENT, NOW, begin, put, run_at
from tests.review.courthouse import Courthouse, copy_of


def second_clone(house: Courthouse) -> Path:
    """Another person's clone of the same server."""
    folder = house.folder / "clone-2"
    shutil.copytree(house.clone, folder, symlinks=True)
    return folder


def at_once(*acts: Callable[[], Moved]) -> list[Moved | TerbitError]:
    """Do everything at the same moment, and return what came of each."""
    found: list[Moved | TerbitError | None] = [None] * len(acts)
    gate = threading.Barrier(len(acts))

    def do(place: int) -> None:
        gate.wait()
        try:
            found[place] = acts[place]()
        except TerbitError as problem:
            found[place] = problem

    threads = [threading.Thread(target=do, args=(place,)) for place in range(len(acts))]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert None not in found
    return [each for each in found if each is not None]


def commits(came: list[Moved | TerbitError]) -> set[str]:
    """The commits that were made; the same words in the same second are the very same commit."""
    return {each.commit for each in came if isinstance(each, Moved) and each.commit}


def test_two_people_enter_the_same_step(house: Courthouse) -> None:
    run = begin(house, "tais-05", period="2026-10", event=None, at=NOW).run
    other = second_clone(house)
    came = at_once(
        lambda: put(house, "tais-05", 1, period="2026-10", note="Dari meja satu."),
        lambda: put(house, "tais-05", 1, period="2026-10", note="Dari meja dua.", root=other),
    )
    entries = run_at(house, run).entries
    assert len(entries) == 1
    won = [each for each in came if isinstance(each, Moved)]
    lost = [each for each in came if isinstance(each, RefusedError)]
    assert (len(won), len(lost)) == (1, 1)
    assert "Langkah 1 sudah diisi admin-situs" in str(lost[0])
    assert "Isian Anda tidak dicatat" in str(lost[0])


def test_the_same_entry_twice_at_once_is_one(house: Courthouse) -> None:
    run = begin(house, "tais-07", EVENT).run
    other = second_clone(house)
    came = at_once(
        lambda: put(house, "tais-07", 1),
        lambda: put(house, "tais-07", 1, root=other),
    )
    assert len(run_at(house, run).entries) == 1
    assert [type(each).__name__ for each in came] == ["Moved"] * 2
    assert len(commits(came)) == 1


def test_entries_of_different_runs_at_once_are_all_kept(house: Courthouse) -> None:
    one = begin(house, "tais-07", EVENT).run
    two = begin(house, "tais-07", "Printer macet").run
    assert one is not None
    assert two is not None
    other = second_clone(house)
    came = at_once(
        lambda: put(house, "tais-07", 1, period=one.period),
        lambda: put(house, "tais-07", 1, period=two.period, root=other),
    )
    assert all(isinstance(each, Moved) and each.commit for each in came), came
    assert [len(run_at(house, each).entries) for each in (one, two)] == [1, 1]


def test_two_events_at_once_get_two_numbers(house: Courthouse) -> None:
    other = copy_of(house, house.folder.with_name(f"{house.folder.name}-2"))
    other.git("remote", "set-url", "origin", str(house.server))
    came = at_once(
        lambda: begin(house, "tais-07", EVENT),
        lambda: begin(other, "tais-07", "Printer macet"),
    )
    periods = sorted(each.run.period for each in came if isinstance(each, Moved) and each.run)
    assert periods == ["2026-11-20-1", "2026-11-20-2"]


@pytest.mark.parametrize("work_tree", [True, False], ids=["main checked out", "another branch"])
def test_without_a_server_the_same_holds(house: Courthouse, *, work_tree: bool) -> None:
    house.git("fetch", "--quiet", "origin")
    house.git("remote", "remove", "origin")
    if not work_tree:
        house.git("checkout", "--quiet", "-b", "lain")
    begin(house, "tais-07", EVENT)
    came = at_once(*(lambda: put(house, "tais-07", 1) for _ in range(3)))
    assert [type(each).__name__ for each in came] == ["Moved"] * 3
    assert len(commits(came)) == 1
    path = "content/ceklis/tais-07/2026-11-20-1.yml"
    assert house.git("show", f"main:{path}").count("step: 1") == 1
    assert (house.clone / path).is_file() is work_tree


def test_a_server_that_is_silent_is_told_and_changes_nothing(house: Courthouse) -> None:
    begin(house, "tais-07", EVENT)
    house.server.rename(house.server.with_name("hilang.git"))
    with pytest.raises(TerbitError) as caught:
        put(house, "tais-07", 1)
    assert caught.value.exit_code == 3
