"""The court that the tests of backups share; each changes a copy of its own."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.keeping.backup import BackedUp, back_up
from pipeline.flows.keeping.media import chosen, open_store
from pipeline.flows.keeping.store import Store
from pipeline.flows.progress import Silent
from tests.conftest import missing
from tests.flows.keeping.kept import NOW, PASSWORD, make_kept_court


@pytest.fixture(scope="session")
def kept_court(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The court as it was made; nobody changes it."""
    return make_kept_court(tmp_path_factory.mktemp("cadangan") / "court")


@pytest.fixture
def court(kept_court: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The court's folder in a place of its own; its server lies in it."""
    monkeypatch.setenv("RESTIC_PASSWORD", PASSWORD)
    monkeypatch.setenv("RESTIC_CACHE_DIR", str(tmp_path / "restic-cache"))
    return Path(shutil.copytree(kept_court, tmp_path / "asal" / "court", symlinks=True))


@pytest.fixture(scope="session")
def restic_here() -> None:
    """restic must be on this machine."""
    if shutil.which("restic") is None:
        missing("restic")


@pytest.fixture(params=["lokal", "luar"])
def medium(request: pytest.FixtureRequest) -> str:
    """The name of each medium in turn: plain files, and restic."""
    if request.param == "luar":
        request.getfixturevalue("restic_here")
    return str(request.param)


@pytest.fixture
def backed_up(court: Path, medium: str) -> BackedUp:
    """The court backed up to the medium."""
    done = back_up(court, medium, NOW, Silent())
    assert done.exit_code == 0, done.media
    return done


@pytest.fixture
def store_of() -> Callable[[Path, str], Store]:
    """A function that opens a medium of a court."""

    def opened(root: Path, name: str) -> Store:
        return open_store(root, chosen(load_config(root).backup, name)[0])

    return opened
