"""Build: check → photos → compose → render → finish; site/ changes at the end or not at all."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.build.assets import FOLDER as ASSETS
from pipeline.build.assets import dressed, load_assets
from pipeline.build.compiled import COMPILED, Compiled
from pipeline.build.compose import Given, Tree, compose
from pipeline.build.compose.banners import pictures_of
from pipeline.build.compose.memory import fingerprint
from pipeline.build.files import State, lay
from pipeline.build.finish.manifest import PATH as MANIFEST
from pipeline.build.finish.manifest import Origin
from pipeline.build.finish.seen import Seen, seen_of
from pipeline.build.finish.seen import look as look_at_page
from pipeline.build.finish.whole import Means, Rendered, finish, index_of
from pipeline.build.ground import of_files, of_program
from pipeline.build.lock import building
from pipeline.build.photos import develop
from pipeline.build.render import plan
from pipeline.build.render.whole import Desk, render, seen_in
from pipeline.build.workshop import (
    CHECK_REPORT,
    PROVENANCE,
    SEARCH,
    Workshop,
    clear,
    opening,
)
from pipeline.build.write import memory_of, write_config, write_tree
from pipeline.checks.report import closing_line
from pipeline.findings import blocking
from pipeline.flows.check_site import Checked, check_site
from pipeline.flows.procedure_pages import procedure_pages
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.unchanged import Between, Last, Look, look_at, print_of, remember
from pipeline.outside.repository import revision_of, settle_index

if TYPE_CHECKING:
    from pipeline.flows.provenance import Provenance

BUILD = "build"
SITE = "site"
_TEMPLATES = "site_config/theme/templates"


@dataclass(frozen=True)
class Built:
    """What came of a build: the checks, the number of pages (None where findings block), and why
    each page, by its source, was or was not rendered."""

    checked: Checked
    pages: int | None
    reasons: Mapping[str, plan.Why] = field(default_factory=dict)

    @property
    def last(self) -> Last:
        """Return what a build that changes nothing says of this one."""
        result = self.checked.result
        closing = closing_line(result.standing, result.covered)
        return Last(self.checked.as_of, self.pages or 0, closing)


def build_site(
    root: Path,
    as_of: dt.date | None,
    progress: Progress | None = None,
    *,
    clean: bool = False,
    since: str | None = None,
    look: Look | None = None,
) -> Built:
    """Build the court's folder `root` into root/site.

    With `since`, the commit of an earlier release, the build tells where its content comes from.
    What `look` saw just now is not looked at again.
    Where findings block, or anything fails, the site/ of the last good build stays as it was.
    Raises ConfigError, UnfinishedError, and RefusedError while another build runs.
    """
    progress = progress or Silent()
    with building(root / BUILD) as began:
        if clean:
            clear(root / BUILD)
        settle_index(root)
        seen = look or look_at(root)
        read = print_of(root, seen)
        with opening(root / BUILD, began) as opened:
            checked = check_site(root, as_of, progress, content=seen.content)
            if blocking(checked.result.standing):
                return Built(checked, None)
            workshop = opened()
        told = _told(root, since, checked)
        built, made = _publish(root, checked, progress, workshop, told)
        if told is None:
            between = Between(read, seen.settled, made)
            remember(root, built.last, between, checked.config.court.time_zone)
        return built


def _publish(
    root: Path, checked: Checked, progress: Progress, workshop: Workshop, told: "Provenance | None"
) -> tuple[Built, Mapping[str, State]]:
    tree = _composed(root, checked, progress, workshop)
    config_file = write_config(workshop.build, checked.config.court, tree)
    with step(progress, "Membuat HTML"):
        desk = _render_desk(root, checked, workshop, config_file)
        reasons = render(desk, progress.advance)
        workshop.html.save()
    more = told.public if told else {}
    rendered = Rendered(workshop.html, _seen(workshop), tree.listed, more)
    with step(progress, "Menyiapkan pencarian"):
        found = index_of(rendered, workshop.build / SEARCH)
    with step(progress, "Menyelesaikan situs"):
        revision = revision_of(root)
        origin = Origin(revision.commit, revision.tree, revision.changed, checked.as_of)
        means = Means(workshop.made, found, workshop.spare)
        made = finish(rendered, checked.site, checked.config, origin, means, root / SITE)
        for part in (workshop.made, workshop.digests):
            part.save()
        _keep(told, root)
    return Built(checked, len(reasons), reasons), made


def _told(root: Path, since: str | None, checked: Checked) -> "Provenance | None":
    """Return where the content comes from, where that was asked; few builds need what it needs."""
    if since is None:
        return None
    from pipeline.flows.provenance import provenance

    return provenance(root, since, checked)


def _keep(told: "Provenance | None", root: Path) -> None:
    """Keep the full provenance beside the build; one of an earlier build would be of another."""
    kept = told.kept(root / SITE / MANIFEST, MANIFEST) if told else {}
    for name in (PROVENANCE, CHECK_REPORT):
        if name in kept:
            lay(root / BUILD / name, kept[name])
        else:
            (root / BUILD / name).unlink(missing_ok=True)


def _composed(root: Path, checked: Checked, progress: Progress, workshop: Workshop) -> Tree:
    with step(progress, "Menyiapkan foto"):
        pictures = _pictures(checked)
        photos = develop(pictures, workshop.photos, workshop.digests, progress.advance)
        workshop.photos.save()
    with step(progress, "Menyusun halaman"):
        ground = fingerprint(of_program(), repr(checked.config.court))
        memory = memory_of(workshop.docs, ground, _compiled("pages"))
        given = Given(memory, procedure_pages(root, checked.config))
        catalogue, as_of = checked.catalogue, checked.as_of
        tree = compose(checked.site, checked.config, catalogue, photos, as_of, given=given)
        whole = dressed(tree, load_assets(root / ASSETS))
        write_tree(whole, workshop.docs, workshop.digests, workshop.photos)
        workshop.docs.save()
    return whole


def _render_desk(root: Path, checked: Checked, workshop: Workshop, config_file: Path) -> Desk:
    ground = fingerprint(
        of_program(), of_files(config_file, root / "mkdocs.yml", root / _TEMPLATES)
    )
    tree = plan.Tree({path: made.digest for path, made in workshop.docs.items()}, ground)
    made = (workshop.docs.folder, workshop.html, workshop.digests)
    return Desk(config_file, tree, *made, look_at_page, checked.as_of, _compiled("theme"))


def _compiled(environment: str) -> Compiled:
    return Compiled(COMPILED, fingerprint(of_program(), environment))


def _seen(workshop: Workshop) -> Mapping[str, Seen]:
    return {path: seen_of(seen) for path, seen in seen_in(workshop.html)}


def _pictures(checked: Checked) -> list[Path]:
    """Return the files of every picture that readers see."""
    site, as_of = checked.site, checked.as_of
    photos = [photo.beside.file for item in site.public(as_of).items for photo in item.photos]
    return photos + pictures_of(checked.config.court.home, site.root, as_of)
