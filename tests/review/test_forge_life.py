"""The same life on a forge: proposed there, returned and approved there, and withdrawn again.

A recorder keeps the reviews that count as statements; nobody signs anything in Git themselves.
"""

from collections.abc import Iterator

import pytest

from pipeline.flows.forges import open_proposals, propose_branch, reviews_of, way_of
from pipeline.review.recap import of_forge
from tests.outside.forges.conftest import DIALECTS, VARIABLE
from tests.outside.forges.fake import TOKEN, Fake, serving
from tests.outside.forges.world import Proposed, World
from tests.review.courthouse import (
    EDITOR,
    ITEM,
    ORDINARY,
    PJ,
    RECORDER,
    WRITER,
    Courthouse,
    article,
)
from tests.review.test_life import DRAFT, did, waiting

_FOLDER = ITEM.removesuffix("/index.md")


@pytest.fixture(params=DIALECTS, ids=lambda dialect: dialect.kind)
def forge(
    request: pytest.FixtureRequest, house: Courthouse, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Fake]:
    """A forge that the court works with; its people are known there by their ids."""
    monkeypatch.setenv(VARIABLE, TOKEN)
    with serving(request.param(World())) as fake:
        settings = (
            f"kind: {fake.dialect.kind}\nurl: {fake.address}\nrepository: pn-contoh/situs\n"
            f"token_variable: {VARIABLE}\naccount: terbit\n"
        )
        house.commit({"site_config/forge.yml": settings}, "admin-situs")
        house.approve((EDITOR, "editor"))
        entered, _, told = house.push()
        assert entered, told
        yield fake


def test_an_articles_whole_life(house: Courthouse, forge: Fake) -> None:
    house.write({ITEM: article("Layanan Batu")})
    did(house, WRITER, "submit", _FOLDER)
    pull = _proposed(house, forge)
    _returns(house, forge, pull)
    house.write({ITEM: article()})
    did(house, WRITER, "submit", _FOLDER)
    _agree(house, forge, pull)
    assert house.git("show", f"HEAD:{ITEM}") == article()

    did(house, WRITER, "withdraw", _FOLDER, "--reason", "Layanan ini tidak jadi dibuka.")
    _agree(house, forge, _proposed(house, forge))
    left = house.git("show", f"HEAD:{ITEM}")
    assert ("withdrawn:" in left, "Isi tulisan" in left) == (True, False)
    assert open_proposals(house.clone) == ()
    route = f'"via": "{forge.dialect.kind}#'
    assert house.git("grep", "--count", "--fixed-strings", route, "HEAD").count(".json:1") == 5


def _head(house: Courthouse) -> str:
    return house.git("rev-parse", f"origin/draf/{DRAFT}").strip()


def _proposed(house: Courthouse, forge: Fake) -> Proposed:
    """The draft that waits is proposed on the forge, which has the same branch."""
    branch = f"draf/{DRAFT}"
    house.git("fetch", "--quiet", "origin")
    house.git("branch", "--force", branch, _head(house))
    forge.world.branches[branch] = _head(house)
    proposed = propose_branch(house.clone, branch)
    assert not proposed.behind
    return forge.world.pulls[proposed.pull.number]


def _returns(house: Courthouse, forge: Fake, pull: Proposed) -> None:
    forge.world.review(pull, EDITOR, "return")
    (counted,) = reviews_of(house.clone, pull.number).judged.counted
    assert (counted.person, counted.decision) == (EDITOR, "return")
    did(house, RECORDER, "forge", "record", str(pull.number))
    assert waiting(house) == ("returned", [])


def _agree(house: Courthouse, forge: Fake, pull: Proposed) -> None:
    """Whoever must approve does so on the forge; it is recorded, and the draft goes into main."""
    house.git("fetch", "--quiet", "origin")
    if pull.head != _head(house):
        forge.world.push(pull, _head(house))
    for who, _ in ORDINARY:
        forge.world.review(pull, who, "approve")
    counted = reviews_of(house.clone, pull.number).judged.counted
    assert [(each.person, each.decision) for each in counted] == [
        (EDITOR, "approve"),
        (PJ, "approve"),
    ]
    did(house, RECORDER, "forge", "record", str(pull.number))
    did(house, EDITOR, "publish", DRAFT)
    forge.world.end(pull, "merged")
    house.git("pull", "--quiet", "--ff-only", "origin", "main")
    way = [each.what for each in of_forge(way_of(house.clone, pull.number))]
    assert (way[0], way[-3:]) == ("submitted", ["approved", "approved", "published"])
