"""Build: check beside photos → compose, then render → finish; site/ changes at the end or never."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.build.files import State, lay
from pipeline.build.finish.manifest import PATH as MANIFEST
from pipeline.build.finish.manifest import Origin
from pipeline.build.finish.seen import Seen, seen_of
from pipeline.build.finish.whole import Means, Rendered, finish, index_of
from pipeline.build.lock import building
from pipeline.build.render import plan
from pipeline.build.render.whole import render, seen_in
from pipeline.build.workshop import (
    CHECK_REPORT,
    PROVENANCE,
    SEARCH,
    Workshop,
    clear,
    opening,
)
from pipeline.checks.closing import closing_line
from pipeline.flows.check_beside import checking
from pipeline.flows.check_site import read_site
from pipeline.flows.checked import Checked
from pipeline.flows.compose_site import RENDERING, Composed, compose_if_fit
from pipeline.flows.compose_site import Desk as ComposeDesk
from pipeline.flows.progress import Progress, Silent, step
from pipeline.flows.unchanged import Between, Last, Look, look_at, print_of, remember
from pipeline.outside.repository import Revision, asking_revision, settling_index

if TYPE_CHECKING:
    from pipeline.flows.provenance import Provenance

BUILD = "build"
SITE = "site"


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
    with building(root / BUILD) as began, settling_index(root) as settled:
        if clean:
            clear(root / BUILD)
        seen = look or look_at(root)
        with opening(root / BUILD, began) as opened:
            read = read_site(root, as_of, progress, content=seen.content)
            settled()
            ground = print_of(root, seen)
            with asking_revision(root) as revision, checking(root, read, progress) as checked:
                desk = ComposeDesk(root, read, progress, opened)
                composed = compose_if_fit(desk, checked)
                if isinstance(composed, Checked):
                    return Built(composed, None)
                told = _told(root, since, composed.checked)
                built, made = _publish(desk, composed, told, revision)
        if told is None:
            between = Between(ground, seen.settled, made)
            remember(root, built.last, between, read.config.court.time_zone)
        return built


def _publish(
    desk: ComposeDesk,
    composed: Composed,
    told: "Provenance | None",
    revision: Callable[[], Revision],
) -> tuple[Built, Mapping[str, State]]:
    root, progress, read = desk.root, desk.progress, desk.read
    tree, workshop = composed.tree, composed.workshop
    with step(progress, RENDERING):
        reasons = render(composed.renderer, progress.advance)
        workshop.html.save()
    more = told.public if told else {}
    rendered = Rendered(workshop.html, _seen(workshop), tree.listed, more)
    with step(progress, "Menyiapkan pencarian"):
        found = index_of(rendered, workshop.build / SEARCH)
    with step(progress, "Menyelesaikan situs"):
        at = revision()
        origin = Origin(at.commit, at.tree, at.changed, read.as_of)
        means = Means(workshop.made, found, workshop.spare)
        made = finish(rendered, read.site, read.config, origin, means, root / SITE)
        for part in (workshop.made, workshop.digests):
            part.save()
        _keep(told, root)
    return Built(composed.checked, len(reasons), reasons), made


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


def _seen(workshop: Workshop) -> Mapping[str, Seen]:
    return {path: seen_of(seen) for path, seen in seen_in(workshop.html)}
