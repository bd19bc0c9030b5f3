"""A court that published a name, made once; and one from which it was erased, made once."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.flows.erasing.erase import Outcome, begin
from pipeline.flows.erasing.planning import plan_for
from pipeline.flows.progress import Silent
from pipeline.flows.reviewing.audit import Audit, audit
from tests.flows.erasing.ruined import (
    LOCAL,
    Clock,
    a_name,
    all_kept,
    founded,
    published,
    taken_down,
)
from tests.review.courthouse import Courthouse, copy_of

PASSWORD = "hanya untuk uji"
DISCS: dict[str, object] = {
    "id": "cakram",
    "kind": "iso",
    "path": "var/cakram",
    "disc_mib": 650,
    "off_site": False,
}
RESTIC: dict[str, object] = {
    "id": "luar",
    "kind": "restic",
    "path": "var/restic",
    "off_site": True,
}


@dataclass(frozen=True)
class Ruined:
    """A court that published a name in an item; `before` is its audit once that was taken down."""

    house: Courthouse
    name: str
    item: str
    now: Clock
    before: Audit


@pytest.fixture(scope="session")
def _ruined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ruined]:
    folder, now = tmp_path_factory.mktemp("hapus"), Clock()
    media = (LOCAL, DISCS, *([RESTIC] if shutil.which("restic") else []))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERBIT_MANIFEST_KEY", str(folder / "manifes"))
        patch.setenv("RESTIC_PASSWORD", PASSWORD)
        patch.setenv("RESTIC_CACHE_DIR", str(folder / "restic-cache"))
        house, name = founded(folder, media), a_name(random.Random())
        item = published(house, name)
        all_kept(house, now)
        taken_down(house, item)
    yield Ruined(house, name, item, now, audit(house.server))


@pytest.fixture(autouse=True)
def keys(_ruined: Ruined, monkeypatch: pytest.MonkeyPatch) -> None:
    """The court's key and the password of its backups are at hand."""
    folder = _ruined.house.folder.parent
    monkeypatch.setenv("TERBIT_MANIFEST_KEY", str(folder / "manifes"))
    monkeypatch.setenv("RESTIC_PASSWORD", PASSWORD)
    monkeypatch.setenv("RESTIC_CACHE_DIR", str(folder / "restic-cache"))


@pytest.fixture
def ruined(_ruined: Ruined, request: pytest.FixtureRequest) -> Ruined:
    """A court that a test may change."""
    name = f"court-{abs(hash(request.node.nodeid))}"
    house = copy_of(_ruined.house, _ruined.house.folder.parent / name)
    return Ruined(house, _ruined.name, _ruined.item, _ruined.now, _ruined.before)


@dataclass(frozen=True)
class Erased:
    """The same court after the name was erased; `old` is a clone that somebody made before."""

    ruined: Ruined
    outcome: Outcome
    old: Path

    @property
    def root(self) -> Path:
        return self.ruined.house.clone


@pytest.fixture(scope="session")
def erased(_ruined: Ruined) -> Erased:
    """The court without the name; tests only look at it, or copy it."""
    folder = _ruined.house.folder.parent
    house = copy_of(_ruined.house, folder / "court-terhapus")
    old = folder / "klona-lama"
    house.git("clone", "--quiet", str(house.server), str(old))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERBIT_MANIFEST_KEY", str(folder / "manifes"))
        patch.setenv("RESTIC_PASSWORD", PASSWORD)
        patch.setenv("RESTIC_CACHE_DIR", str(folder / "restic-cache"))
        plan = plan_for(house.clone, _ruined.item, [_ruined.name], _ruined.now())
        done = begin(house.clone, plan, _ruined.item, _ruined.now, Silent())
    ruined = Ruined(house, _ruined.name, _ruined.item, _ruined.now, _ruined.before)
    return Erased(ruined, done, old)
