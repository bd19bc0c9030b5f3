"""What the tests of review share: one court made once, and copies of it."""

import pytest

from tests.review.courthouse import Courthouse, copy_for, found_with_keys, let_one_in, with_photo

_STRANGERS = ("orang-luar",)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """A court with review on, and one article that came in by approval; tests only copy it."""
    return let_one_in(found_with_keys(tmp_path_factory.mktemp("review"), strangers=_STRANGERS))


@pytest.fixture
def house(founded: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A court that a test may change."""
    return copy_for(founded, request.node.nodeid)


@pytest.fixture
def written(house: Courthouse) -> Courthouse:
    """The same with a new article on the clone's main, not yet approved."""
    house.commit(with_photo())
    return house
