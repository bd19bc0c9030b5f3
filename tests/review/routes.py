"""The ways to main: each takes what the clone has checked out and tells the reasons against it."""

import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.errors import RefusedError
from pipeline.flows.reviewing.by_forge import gate_by_forge
from pipeline.flows.reviewing.publish import publish
from tests.outside.forges.fake import TOKEN, Dialect, Fake, serving
from tests.outside.forges.fake_gitea import GiteaDialect
from tests.outside.forges.world import World
from tests.review.courthouse import Courthouse

DRAFT = "berita/baru"
Route = Callable[[Courthouse], list[str]]


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def by_hook(house: Courthouse) -> list[str]:
    """Push to main; only the server's pre-receive hook stands in between."""
    entered, codes, said = house.push()
    assert entered == (codes == []), said
    return codes


def by_gate(house: Courthouse) -> list[str]:
    """Ask the gate, as CI does."""
    return house.judged()


def by_desk(house: Courthouse) -> list[str]:
    """Publish where no hook runs: in a clone without a server, as the desk moves main."""
    folder = house.folder.with_name(f"{house.folder.name}-desk")
    shutil.rmtree(folder, ignore_errors=True)
    desk = Courthouse(folder)
    shutil.copytree(house.clone, desk.clone, symlinks=True)
    before = desk.git("rev-parse", "origin/main").strip()
    desk.git("checkout", "--quiet", "--detach")
    desk.git("update-ref", f"refs/heads/draf/{DRAFT}", "HEAD")
    desk.git("update-ref", "refs/heads/main", before)
    desk.git("remote", "remove", "origin")
    codes = refused(lambda: publish(desk.clone, DRAFT, house.key("admin-situs"), now()))
    moved = desk.git("rev-parse", "refs/heads/main").strip() != before
    assert moved == (codes == [])
    shutil.rmtree(folder)
    return codes


def by_forge(house: Courthouse) -> list[str]:
    """Ask for a proposal on a forge, on which nobody reviewed anything."""
    head = house.git("rev-parse", "HEAD").strip()
    with forge(house, GiteaDialect(World())) as (fake, root):
        fake.world.propose(f"draf/{DRAFT}", head)
        return sorted(each.code for each in gate_by_forge(root, "origin/main", 1, now()).reasons)


ROUTES: tuple[Route, ...] = (by_hook, by_gate, by_desk, by_forge)


def refused(act: Callable[[], object]) -> list[str]:
    """The codes with which something was refused."""
    try:
        act()
    except RefusedError as problem:
        return sorted(re.findall(r"^\W*([A-Z]{3}\d{3}) ", str(problem), re.MULTILINE))
    return []


@contextmanager
def forge(house: Courthouse, dialect: Dialect) -> Iterator[tuple[Fake, Path]]:
    """A fake forge, and main's folder with its settings; the objects are the clone's."""
    root = house.folder / "main"
    if not root.exists():
        house.git("worktree", "add", "--quiet", "--detach", str(root), "origin/main")
    with serving(dialect) as fake, pytest.MonkeyPatch.context() as patch:
        (root / "site_config/forge.yml").write_text(
            f"kind: {dialect.kind}\nurl: {fake.address}\nrepository: pn-contoh/situs\n"
            "token_variable: TOKEN_UJI\naccount: terbit\n",
            encoding="utf-8",
        )
        patch.setenv("TOKEN_UJI", TOKEN)
        yield fake, root
