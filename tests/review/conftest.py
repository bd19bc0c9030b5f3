"""What the tests of review share: one court made once, and copies of it."""

import shutil

import pytest
import yaml

from tests.conftest import missing
from tests.demo import ROOT
from tests.review.courthouse import (
    ENTERED,
    MACHINE,
    ORDINARY,
    PEOPLE,
    RECORDER,
    Courthouse,
    article,
    copy_of,
    found,
    make_keys,
    roster,
    with_photo,
)

_STRANGERS = ("orang-luar",)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """A court with review on, and one article that came in by approval; tests only copy it."""
    if shutil.which("ssh-keygen") is None:
        missing("ssh-keygen")
    folder = tmp_path_factory.mktemp("review")
    known = yaml.safe_load((ROOT / PEOPLE).read_text(encoding="utf-8"))["people"]
    make_keys(folder / "keys", [*known, MACHINE, RECORDER, *_STRANGERS])
    review = (ROOT / "site_config/review.yml").read_text(encoding="utf-8")
    house = found(folder / "court", roster(folder / "keys"), review)
    house.commit({ENTERED: article("Masuk")})
    house.approve(*ORDINARY)
    entered, _, said = house.push()
    assert entered, said
    return house


@pytest.fixture
def house(founded: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A court that a test may change."""
    folder = founded.folder.parent / f"court-{abs(hash(request.node.nodeid))}"
    return copy_of(founded, folder)


@pytest.fixture
def written(house: Courthouse) -> Courthouse:
    """The same with a new article on the clone's main, not yet approved."""
    house.commit(with_photo())
    return house
