"""Render: make the shelf of HTML what `mkdocs build` of the composed tree would make of it."""

import datetime as dt
import hashlib
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.build.compiled import Compiled
from pipeline.build.compose.memory import fingerprint
from pipeline.build.digests import Digests
from pipeline.build.files import State, lay
from pipeline.build.render.heard import WHAT_TO_DO, listening, surroundings
from pipeline.build.render.plan import Notes, Tree, Why, html_of, is_page, why
from pipeline.build.render.workers import each
from pipeline.build.shelf import Made, Shelf
from pipeline.errors import UnfinishedError

if TYPE_CHECKING:
    from pipeline.build.render.engine import Engine

NOT_FOUND = "404.html"
Look = Callable[[str], Any]
Step = Callable[[int, int], None]


@dataclass(frozen=True)
class Desk:
    """What a render works with: the tree's folder, the shelf of HTML, and what is noted of pages.

    `look` is shown each page's HTML once, and what it returns (plain JSON) is kept with the page.
    """

    config_file: Path
    tree: Tree
    docs: Path
    html: Shelf
    digests: Digests
    look: Look
    as_of: dt.date
    compiled: Compiled | None = None

    @cached_property
    def engine(self) -> "Engine":
        """Return the renderer; it is only made where something has to be rendered."""
        from pipeline.build.render.engine import Engine

        return Engine(self.config_file, frozenset(self.tree.digests), self.compiled)


def prepare(desk: Desk) -> None:
    """Make the renderer, which takes longer than a page; raises UnfinishedError like `render`."""
    with surroundings(desk.as_of), listening() as heard:
        _asked(desk, lambda engine: engine)
    _refuse(heard.messages)


def render(desk: Desk, on_step: Step) -> dict[str, Why]:
    """Render what has to be, and return for every page why it was or was not rendered.

    `on_step(done, total)` is called after each page. Raises UnfinishedError with MkDocs' own words
    where it fails or warns.
    """
    paths = frozenset(desk.tree.digests)
    reasons = {
        path: why(path, desk.tree, desk.html.get(html_of(path)), paths) for path in desk.tree.pages
    }
    todo = [path for path, reason in reasons.items() if reason is not Why.SAME]
    with surroundings(desk.as_of):
        theme = _theme(desk)
        desk.html.keep_only({*map(_published, paths), *theme, NOT_FOUND})
        _take_others(desk, theme)
        _pages(desk, todo, on_step)
    return reasons


def seen_in(html: Shelf) -> Iterator[tuple[str, Any]]:
    """Yield what was seen of each page when it was rendered, by the path of its HTML."""
    for path, made in html.items():
        if path == NOT_FOUND:
            yield path, made.notes["seen"]
        elif made.notes is not None:
            yield path, Notes(*made.notes).seen


def _published(path: str) -> str:
    return html_of(path) if is_page(path) else path


def _take_others(desk: Desk, theme: dict[str, Path]) -> None:
    for path, digest in desk.tree.digests.items():
        if not is_page(path):
            desk.html.link(path, desk.docs / path, digest)
    for path, file in theme.items():
        desk.html.copy(path, file, desk.digests.of(file))


def _theme(desk: Desk) -> dict[str, Path]:
    """Return the theme's files, and render its page for what is not there; both rest on the ground.

    A file of the tree may stand in for one of the theme, so the ground must say which do.
    """
    known, key = desk.html.get(NOT_FOUND), _key_of_theme(desk)
    if known is not None and known.key == key:
        return {path: Path(file) for path, file in known.notes["theme"].items()}
    with listening() as heard:
        found, page = _asked(desk, lambda engine: (engine.theme_files(), engine.not_found()))
    _refuse(heard.messages)
    told = {"theme": {path: str(file) for path, file in found.items()}}
    notes = told | {"seen": desk.look(page.decode())}
    desk.html.write(NOT_FOUND, page, key, notes)
    return dict(found)


def _key_of_theme(desk: Desk) -> str:
    """Return what the theme's files rest on: also where they lie, since their paths are kept."""
    ours = (path for path in sorted(desk.tree.digests) if path.startswith("assets/"))
    return fingerprint(desk.tree.ground, sysconfig.get_path("purelib"), str(desk.docs), *ours)


def _asked(desk: Desk, question: Callable[["Engine"], Any]) -> Any:
    """Return what the renderer answers; where it fails, its words are the error's."""
    from jinja2 import TemplateError
    from mkdocs.exceptions import MkDocsException

    with listening() as heard:
        try:
            return question(desk.engine)
        except (MkDocsException, TemplateError) as problem:
            where = [f"{at}: " for at in [getattr(problem, "filename", None)] if at]
            said = "\n".join([*heard.messages, "".join([*where, str(problem)])])
            raise UnfinishedError(f"MkDocs berhenti. {WHAT_TO_DO}\n{said}") from problem


def _pages(desk: Desk, todo: list[str], on_step: Step) -> None:
    if not todo:
        return
    _asked(desk, lambda engine: engine)
    warned: list[str] = []
    for done, ((path, made, state), said) in enumerate(each(todo, lambda p: _page(desk, p)), 1):
        desk.html.record(path, made, state)
        warned += said
        on_step(done, len(todo))
    _refuse(warned)


def _page(desk: Desk, path: str) -> tuple[str, Made, State]:
    """Render one page and write it; what is told of it travels back from a worker."""
    page = _asked(desk, lambda engine: engine.page(path))
    seen = desk.look(page.data.decode())
    source = desk.tree.digests[path]
    notes = Notes(desk.tree.ground, source, list(page.found), list(page.absent), seen)
    made = Made(hashlib.sha256(page.data).hexdigest(), desk.tree.ground, list(notes))
    target = html_of(path)
    known = desk.html.get(target)
    same = known is not None and known.digest == made.digest
    return (
        target,
        made,
        desk.html.state(target) if same else lay(desk.html.folder / target, page.data),
    )


def _refuse(warned: list[str]) -> None:
    if warned:
        raise UnfinishedError(f"MkDocs memperingatkan. {WHAT_TO_DO}\n" + "\n".join(warned))
