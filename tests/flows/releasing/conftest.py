"""A court that releases, made once, and copies of it."""

from pathlib import Path

import pytest

from pipeline.flows.progress import Silent
from pipeline.flows.releasing.work_off import work_off
from tests.release.court import AT, release_yml
from tests.review.courthouse import (
    PEOPLE,
    Courthouse,
    copy_for,
    copy_of,
    found_with_keys,
    let_one_in,
)
from tests.small import small_court

REVIEW = "site_config/review.yml"


def _small(root: Path) -> dict[str, str | bytes | None]:
    """The files of a small court that builds, but for its people and what they must approve."""
    court = small_court(root)
    court.add("panggilan", at="panggilan/2026/11/dipanggil")
    files = (file for file in root.rglob("*") if file.is_file())
    told = {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
    return {path: raw for path, raw in told.items() if path not in (PEOPLE, REVIEW)}


@pytest.fixture(scope="session")
def releasing(tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """A court with review on, one article that came in by approval, and a target outside var/."""
    folder = tmp_path_factory.mktemp("release")
    more = _small(folder / "small")
    more["site_config/release.yml"] = release_yml(luar="/srv/www/pn-contoh")
    return let_one_in(found_with_keys(folder, more))


@pytest.fixture
def house(releasing: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A court that a test may change."""
    return copy_for(releasing, request.node.nodeid)


@pytest.fixture(scope="session")
def released(releasing: Courthouse) -> Courthouse:
    """The same with a worker's clone beside the server, from which the site was released once."""
    made = copy_of(releasing, releasing.folder.parent / "court-released")
    made.git("clone", "--quiet", str(made.server), str(made.folder / "worker"))
    for done in work_off(made.folder / "worker", None, lambda: AT, Silent(), print):
        assert done.exit_code == 0, done
    return made


@pytest.fixture
def going(released: Courthouse, request: pytest.FixtureRequest) -> Courthouse:
    """A court that releases already, and that a test may change."""
    made = copy_for(released, request.node.nodeid)
    made.git("-C", str(made.folder / "worker"), "remote", "set-url", "origin", str(made.server))
    return made
