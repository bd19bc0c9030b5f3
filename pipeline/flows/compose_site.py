"""Compose a site while the rules look at it: nothing of it is rendered before they are through."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.assets import FOLDER as ASSETS
from pipeline.build.assets import dressed, load_assets
from pipeline.build.compiled import COMPILED, Compiled
from pipeline.build.compose import Given, Tree, compose
from pipeline.build.compose.banners import pictures_of
from pipeline.build.compose.memory import fingerprint
from pipeline.build.composed import before_of, keep
from pipeline.build.finish.seen import look
from pipeline.build.ground import of_files, of_program
from pipeline.build.photos import develop
from pipeline.build.render import plan
from pipeline.build.render.whole import Desk as Renderer
from pipeline.build.render.whole import prepare
from pipeline.build.workshop import COMPOSED, Workshop
from pipeline.build.write import memory_of, write_config, write_tree
from pipeline.findings import blocking
from pipeline.flows.checked import Checked, Read
from pipeline.flows.procedure_pages import procedure_pages
from pipeline.flows.progress import Progress, step
from pipeline.outside import garbage

RENDERING = "Membuat HTML"
_TEMPLATES = "site_config/theme/templates"


@dataclass(frozen=True)
class Desk:
    """What composing works with: the folder, what was read of it, the shelves when open."""

    root: Path
    read: Read
    progress: Progress
    opened: Callable[[], Workshop]


@dataclass(frozen=True)
class Composed:
    """A composed site that nothing keeps from the public, and what renders it."""

    checked: Checked
    tree: Tree
    workshop: Workshop
    renderer: Renderer


def compose_if_fit(desk: Desk, checked: Callable[[], Checked]) -> Composed | Checked:
    """Compose while the rules look; where findings block, what they say is the answer.

    What cannot be composed may be what a rule finds fault with: then the finding says it better.
    """
    if blocking(desk.read.findings):
        return checked()
    try:
        workshop = desk.opened()
        tree = _composed(desk, workshop)
        renderer = _renderer(desk, tree, workshop)
    except Exception:
        found = checked()
        if blocking(found.result.standing):
            return found
        raise
    found = checked()
    made = (tree, workshop, renderer)
    return found if blocking(found.result.standing) else Composed(found, *made)


def _composed(desk: Desk, workshop: Workshop) -> Tree:
    root, read, progress = desk.root, desk.read, desk.progress
    with step(progress, "Menyiapkan foto"):
        photos = develop(_pictures(read), workshop.photos, workshop.digests, progress.advance)
        workshop.photos.save()
    with step(progress, "Menyusun halaman"):
        ground = fingerprint(of_program(), repr(read.config.court))
        memory = memory_of(workshop.docs, ground, compiled("pages"))
        left = workshop.build / COMPOSED
        before = before_of(left, workshop.docs)
        given = Given(memory, procedure_pages(root, read.config), before)
        with garbage.of_the_block():
            tree = compose(read.site, read.config, read.catalogue, photos, read.as_of, given=given)
        whole = dressed(tree, load_assets(root / ASSETS))
        write_tree(whole, workshop.docs, workshop.digests, workshop.photos)
        workshop.docs.save()
        keep(left, tree, workshop.docs, before)
    return whole


def _renderer(desk: Desk, tree: Tree, workshop: Workshop) -> Renderer:
    """Return what renders the tree; made ready where a page differs, for the rules take as long."""
    root, read, docs = desk.root, desk.read, workshop.docs
    with step(desk.progress, RENDERING):
        config_file = write_config(workshop.build, read.config.court, tree)
        ground = fingerprint(
            of_program(), of_files(config_file, root / "mkdocs.yml", root / _TEMPLATES)
        )
        composed = plan.Tree({path: made.digest for path, made in docs.items()}, ground)
        made = (docs.folder, workshop.html, workshop.digests)
        renderer = Renderer(config_file, composed, *made, look, read.as_of, compiled("theme"))
        if tree.texts:
            prepare(renderer)
    return renderer


def _pictures(read: Read) -> list[Path]:
    """Return the files of every picture that readers see."""
    site, as_of = read.site, read.as_of
    photos = [photo.beside.file for item in site.public(as_of).items for photo in item.photos]
    return photos + pictures_of(read.config.court.home, site.root, as_of)


def compiled(environment: str) -> Compiled:
    """Return what is kept of the compiled templates of one environment."""
    return Compiled(COMPILED, fingerprint(of_program(), environment))
