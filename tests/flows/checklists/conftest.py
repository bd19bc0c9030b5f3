"""A court on plain Git with review on, and plans of runs that begin in November 2026."""

import pytest

from tests.demo import ROOT
from tests.flows.checklists.acts import EVENT, begin, put
from tests.review.courthouse import RUN, Courthouse, copy_for, copy_of, found_with_keys


def plans() -> str:
    """The court's own runs.yml, with everything scheduled since November."""
    return (
        (ROOT / "site_config/runs.yml")
        .read_text(encoding="utf-8")
        .replace("2027-01-04", "2026-11-02")
    )


@pytest.fixture(scope="session")
def court(tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """A court that tests only copy."""
    more: dict[str, str | bytes | None] = {"site_config/runs.yml": plans()}
    house = found_with_keys(tmp_path_factory.mktemp("checklists"), more)
    assert (house.clone / RUN).is_file()
    return house


@pytest.fixture
def house(court: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A court that a test may change."""
    return copy_for(court, request.node.nodeid)


@pytest.fixture
def alone(house: Courthouse) -> Courthouse:
    """The same without a server; main moves by the same judge, and no hook judges again."""
    house.git("remote", "remove", "origin")
    return house


@pytest.fixture(scope="session")
def solved_once(court: Courthouse) -> Courthouse:
    """The same with a disturbance that was reported and solved at once; tests only copy it."""
    house = copy_of(court, court.folder.parent / "solved")
    begin(house, "tais-07", EVENT)
    put(house, "tais-07", 1)
    put(house, "tais-07", 2, answer="selesai")
    return house


@pytest.fixture
def solved(solved_once: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A copy of it that a test may change."""
    folder = solved_once.folder.parent
    return copy_of(solved_once, folder / f"solved-{abs(hash(request.node.nodeid))}")


@pytest.fixture
def solved_alone(solved: Courthouse) -> Courthouse:
    """The same without a server."""
    solved.git("remote", "remove", "origin")
    return solved
