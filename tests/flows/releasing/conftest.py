"""A court that releases, made once, and copies of it."""

import shutil

import pytest
import yaml

from tests.conftest import missing
from tests.demo import ROOT
from tests.release.court import release_yml
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
)


@pytest.fixture(scope="session")
def releasing(tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """A court with review on, one article that came in by approval, and a target outside var/."""
    if shutil.which("ssh-keygen") is None:
        missing("ssh-keygen")
    folder = tmp_path_factory.mktemp("release")
    known = yaml.safe_load((ROOT / PEOPLE).read_text(encoding="utf-8"))["people"]
    make_keys(folder / "keys", [*known, MACHINE, RECORDER])
    review = (ROOT / "site_config/review.yml").read_text(encoding="utf-8")
    more = {"site_config/release.yml": release_yml(luar="/srv/www/pn-contoh")}
    house = found(folder / "court", roster(folder / "keys"), review, more)
    house.commit({ENTERED: article("Masuk")})
    house.approve(*ORDINARY)
    entered, _, said = house.push()
    assert entered, said
    return house


@pytest.fixture
def house(releasing: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A court that a test may change."""
    folder = releasing.folder.parent / f"court-{abs(hash(request.node.nodeid))}"
    return copy_of(releasing, folder)
