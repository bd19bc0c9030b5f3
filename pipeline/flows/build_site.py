"""Build: check → photos → compose → render → finish; site/ changes at the end or not at all."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.assets import FOLDER as ASSETS
from pipeline.build.assets import dressed, load_assets
from pipeline.build.compose import compose
from pipeline.build.compose.banners import pictures_of
from pipeline.build.finish.manifest import PATH as MANIFEST
from pipeline.build.finish.manifest import Origin
from pipeline.build.finish.search import add_search
from pipeline.build.finish.whole import Indexer, Rendered, finish
from pipeline.build.lock import building
from pipeline.build.photos import develop
from pipeline.build.render import render
from pipeline.build.write import write_config, write_if_changed, write_tree
from pipeline.findings import blocking
from pipeline.flows.check_site import Checked, check_site
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.provenance import FILE as PROVENANCE
from pipeline.flows.provenance import REPORT_FILE, Provenance, provenance
from pipeline.outside.repository import revision_of

BUILD = "build"
SITE = "site"


@dataclass(frozen=True)
class Manner:
    """How a build renders and indexes: whole by default, or only as much as a preview needs."""

    render: Callable[[Path, dt.date], Path] = render
    index: Indexer = add_search


WHOLE = Manner()


@dataclass(frozen=True)
class Built:
    """What came of a build: the checks, and the number of pages; None where findings block."""

    checked: Checked
    pages: int | None


def build_site(
    root: Path,
    as_of: dt.date | None,
    progress: Progress | None = None,
    *,
    clean: bool = False,
    manner: Manner = WHOLE,
    since: str | None = None,
) -> Built:
    """Build the court's folder `root` into root/site.

    With `since`, the commit of an earlier release, the build tells where its content comes from.
    Where findings block, or anything fails, the site/ of the last good build stays as it was.
    Raises ConfigError, UnfinishedError, and RefusedError while another build runs.
    """
    progress = progress or Silent()
    with building(root / BUILD):
        checked = check_site(root, as_of, progress, remember=not clean)
        if blocking(checked.result.standing):
            return Built(checked, None)
        if clean:
            _clear(root / BUILD)
        told = provenance(root, since, checked) if since else None
        return Built(checked, _publish(root, checked, progress, manner, told))


def _publish(
    root: Path, checked: Checked, progress: Progress, manner: Manner, told: Provenance | None
) -> int:
    build, config, as_of = root / BUILD, checked.config, checked.as_of
    with step(progress, "Menyiapkan foto"):
        photos = develop(_pictures(checked), build / "photos", progress.advance)
    with step(progress, "Menyusun halaman"):
        tree = compose(checked.site, config, checked.catalogue, photos, as_of)
        whole = dressed(tree, load_assets(root / ASSETS))
        write_tree(whole, build / "docs")
        config_file = write_config(build, config.court, whole)
    with step(progress, "Membuat HTML"):
        more = told.public if told else {}
        rendered = Rendered(manner.render(config_file, as_of), tree.listed, more)
    with step(progress, "Menyelesaikan situs"):
        revision = revision_of(root)
        origin = Origin(revision.commit, revision.tree, revision.changed, as_of)
        finish(rendered, checked.site, config, origin, root / SITE, index=manner.index)
        _keep(told, root)
    return len(tree.texts)


def _keep(told: Provenance | None, root: Path) -> None:
    """Keep the full provenance beside the build; one of an earlier build would be of another."""
    kept = told.kept(root / SITE / MANIFEST, MANIFEST) if told else {}
    for name in (PROVENANCE, REPORT_FILE):
        if name in kept:
            write_if_changed(root / BUILD / name, kept[name])
        else:
            (root / BUILD / name).unlink(missing_ok=True)


def _pictures(checked: Checked) -> list[Path]:
    """Return the files of every picture that readers see."""
    site, as_of = checked.site, checked.as_of
    photos = [photo.beside.file for item in site.public(as_of).items for photo in item.photos]
    return photos + pictures_of(checked.config.court.home, site.root, as_of)


def _clear(build: Path) -> None:
    """Forget every cache of earlier builds, but not the lock that is being held."""
    for entry in ("photos", "docs", "html", "headers", "search", "site.new"):
        shutil.rmtree(build / entry, ignore_errors=True)
