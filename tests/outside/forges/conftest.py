"""Each forge in turn, fake on loopback and asked by its own adapter, which waits briefly."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from pipeline.config.forge import Forge as Settings
from pipeline.outside.forges import Forge, Patience, forge_of
from tests.outside.forges.fake import TOKEN, Dialect, Fake, serving
from tests.outside.forges.fake_gitea import GiteaDialect
from tests.outside.forges.fake_github import GitHubDialect
from tests.outside.forges.fake_gitlab import GitLabDialect
from tests.outside.forges.world import World

DIALECTS = (GiteaDialect, GitHubDialect, GitLabDialect)
VARIABLE = "TERBIT_FORGE_TOKEN"
BRIEF = Patience(tries=4, first=0.01, connect=1, read=0.6, whole=0.6, rest=2)


@dataclass(frozen=True)
class Place:
    """A fake forge, and the adapter that asks it."""

    fake: Fake
    forge: Forge

    @property
    def world(self) -> World:
        return self.fake.world


def settings_for(fake: Fake) -> Settings:
    return Settings(
        kind=fake.dialect.kind,  # type: ignore[arg-type]
        url=fake.address,
        repository="pn-contoh/situs",
        token_variable=VARIABLE,
        account=fake.world.account,
    )


@pytest.fixture(params=DIALECTS, ids=lambda dialect: dialect.kind)
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    dialect: Dialect = request.param(World())
    monkeypatch.setenv(VARIABLE, TOKEN)
    with serving(dialect) as fake:
        yield Place(fake, forge_of(settings_for(fake), BRIEF))
