"""The same life on a forge: proposed there, returned and approved there, and withdrawn again.

Reviews on a forge are read and told; what lets a draft into main are the statements in Git. Where
the one becomes the other is the one function `_agree`.
"""

from collections.abc import Iterator

import pytest

from pipeline.flows.forges import open_proposals, propose_branch, reviews_of, way_of
from pipeline.review.recap import of_forge
from tests.outside.forges.conftest import DIALECTS, VARIABLE
from tests.outside.forges.fake import TOKEN, Fake, serving
from tests.outside.forges.world import Proposed, World
from tests.review.courthouse import EDITOR, ITEM, ORDINARY, PEOPLE, PJ, WRITER, Courthouse
from tests.review.test_life import DRAFT, did, full, waiting

_LOGINS = {EDITOR: "rini", PJ: "budi"}
_FOLDER = ITEM.removesuffix("/index.md")


@pytest.fixture(params=DIALECTS, ids=lambda dialect: dialect.kind)
def forge(
    request: pytest.FixtureRequest, house: Courthouse, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Fake]:
    """A forge that the court works with; its people are known there by login."""
    monkeypatch.setenv(VARIABLE, TOKEN)
    with serving(request.param(World())) as fake:
        people = (house.clone / PEOPLE).read_text(encoding="utf-8")
        for who, login in _LOGINS.items():
            people = people.replace(f"\n  {who}:\n", f"\n  {who}:\n    forge_login: {login}\n")
        settings = (
            f"kind: {fake.dialect.kind}\nurl: {fake.address}\nrepository: pn-contoh/situs\n"
            f"token_variable: {VARIABLE}\naccount: terbit\n"
        )
        house.commit({PEOPLE: people, "site_config/forge.yml": settings}, "admin-situs")
        house.approve((EDITOR, "editor"))
        entered, _, told = house.push()
        assert entered, told
        yield fake


def test_an_articles_whole_life(house: Courthouse, forge: Fake) -> None:
    house.write({ITEM: full("Layanan Batu")})
    did(house, WRITER, "submit", _FOLDER)
    pull = _proposed(house, forge)
    _returns(house, forge, pull)
    house.write({ITEM: full()})
    did(house, WRITER, "submit", _FOLDER)
    _agree(house, forge, pull)
    assert house.git("show", f"HEAD:{ITEM}") == full()

    did(house, WRITER, "withdraw", _FOLDER, "--reason", "Layanan ini tidak jadi dibuka.")
    _agree(house, forge, _proposed(house, forge))
    left = house.git("show", f"HEAD:{ITEM}")
    assert ("withdrawn:" in left, "Isi tulisan" in left) == (True, False)
    assert open_proposals(house.clone) == ()


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
    forge.world.review(pull, _LOGINS[EDITOR], "return")
    (counted,) = reviews_of(house.clone, pull.number).judged.counted
    assert (counted.person, counted.decision) == (EDITOR, "return")
    did(house, EDITOR, "return", DRAFT, "--reason", "Salah ketik: Batu.")
    assert waiting(house) == ("returned", [])


def _agree(house: Courthouse, forge: Fake, pull: Proposed) -> None:
    """Whoever must approve does so on the forge, and the draft goes into main.

    Each review counts for the head, and the same people sign the statements by which it enters.
    """
    house.git("fetch", "--quiet", "origin")
    if pull.head != _head(house):
        forge.world.push(pull, _head(house))
    for who, _ in ORDINARY:
        forge.world.review(pull, _LOGINS[who], "approve")
    counted = reviews_of(house.clone, pull.number).judged.counted
    assert [(each.person, each.decision) for each in counted] == [
        (EDITOR, "approve"),
        (PJ, "approve"),
    ]
    for who, _ in ORDINARY:
        did(house, who, "approve", DRAFT)
    did(house, EDITOR, "publish", DRAFT)
    forge.world.end(pull, "merged")
    house.git("pull", "--quiet", "--ff-only", "origin", "main")
    way = [each.what for each in of_forge(way_of(house.clone, pull.number))]
    assert (way[0], way[-3:]) == ("submitted", ["approved", "approved", "published"])
