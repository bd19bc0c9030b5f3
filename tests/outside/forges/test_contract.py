"""Everything that is asked of a forge, and all that its fake answers, is in its contract."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.forge.values import Status
from pipeline.outside.forges.once import propose, tell
from tests.corpora import corpus
from tests.outside.forges.conftest import Place
from tests.outside.forges.contract import Contract
from tests.outside.forges.fake import Exchange

_HERE = Path(__file__).parent / "contracts"
_PUBLISHED = {
    "forgejo": "forge_api/dev/gitea-swagger-trimmed.json",
    "github": "forge_api/dev/github-openapi-trimmed.json",
}
_OWN = {"forgejo": "gitea.yml", "github": "github.yml", "gitlab": "gitlab.yml"}
_BASE = {"forgejo": "/api/v1", "github": "/api/v3", "gitlab": "/api/v4"}
BRANCH = "draf/berita/layanan-baru"
MARK = "<!-- terbit:laporan -->"


def own(kind: str) -> Contract:
    return Contract(yaml.safe_load((_HERE / _OWN[kind]).read_text(encoding="utf-8")), _BASE[kind])


def published(kind: str) -> Contract:
    text = corpus(_PUBLISHED[kind]).read_text(encoding="utf-8")
    return Contract(json.loads(text), _BASE[kind])


def whole_story(place: Place) -> list[Exchange]:
    """Ask everything once, of a proposal that has everything."""
    made = propose(place.forge, BRANCH, "main", "Usulan", "- [ ] Langkah")
    pull = place.world.pulls[made.number]
    place.world.review(pull, "rini", "return")
    place.world.push(pull, "b" * 40)
    place.world.review(pull, "rini", "approve")
    place.world.review(pull, "", "approve")
    for text in ("satu", "dua"):
        tell(place.forge, made.number, "terbit", MARK, f"{MARK}\n{text}")
    place.world.say(pull, "terbit", MARK)
    tell(place.forge, made.number, "terbit", MARK, f"{MARK}\ndua")
    for state in ("pending", "success", "failure", "error"):
        page = "https://git.pn-contoh.example/jalan"
        place.forge.set_status(pull.head, Status("terbit", state, "Diperiksa", page))  # type: ignore[arg-type]
    place.forge.reviews(made.number)
    place.world.end(pull, "merged")
    place.forge.events(made.number)
    place.forge.pull_request(made.number)
    return place.fake.exchanges


def test_every_exchange_keeps_the_contract(place: Place) -> None:
    kind = place.fake.dialect.kind
    contracts = [own(kind), *([published(kind)] if kind in _PUBLISHED else [])]
    exchanges = whole_story(place)
    asked = {each.method for each in exchanges}
    assert asked == {"GET", "POST", "DELETE", "PUT" if kind == "gitlab" else "PATCH"}
    for exchange in exchanges:
        judged = [faults for each in contracts if (faults := each.faults(exchange)) is not None]
        assert judged == [[]], (exchange.method, exchange.path, judged)


def _exchange(**changes: Any) -> Exchange:
    values: dict[str, Any] = {
        "method": "POST",
        "path": "/api/v4/projects/a%2Fb/merge_requests/1/notes",
        "query": {},
        "body": {"body": "x"},
        "headers": {},
        "status": 201,
        "answer": {"id": 1, "body": "x"},
    }
    return Exchange(**(values | changes))


BROKEN = {
    "another method": _exchange(method="PATCH"),
    "an unknown query": _exchange(query={"halaman": "2"}),
    "no body": _exchange(body=None),
    "a body without what is required": _exchange(body={}),
    "a body that says more": _exchange(body={"body": "x", "isi": "x"}),
    "a body of another type": _exchange(body={"body": 5}),
    "a status that is never given": _exchange(status=200),
    "an answer that says more": _exchange(answer={"id": 1, "isi": "x"}),
    "an answer of another type": _exchange(answer={"id": "satu"}),
    "a part of an answer of another type": _exchange(answer={"author": {"username": 5}}),
}


@pytest.mark.parametrize("exchange", BROKEN.values(), ids=BROKEN)
def test_a_broken_contract_is_seen(exchange: Exchange) -> None:
    assert own("gitlab").faults(exchange)


def test_a_kept_contract_is_seen_and_an_unknown_path_too() -> None:
    assert own("gitlab").faults(_exchange()) == []
    assert own("gitlab").faults(_exchange(path="/api/v4/projects/a%2Fb/tidak")) is None
