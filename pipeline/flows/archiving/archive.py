"""Archive: what main ever held goes into the open folder of its month, and over months are closed.

Run twice it changes nothing; stopped anywhere, the next run goes on.
Source: SOP tais-06 step 6, tabanan-e step 7.
"""

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pipeline.archive import described, lists
from pipeline.archive.described import Described
from pipeline.archive.history import Version
from pipeline.archive.months import Group, Plan, plan
from pipeline.build.files import lay
from pipeline.build.lock import building
from pipeline.config.files import Config
from pipeline.config.load import load_config
from pipeline.flows.archiving.approved import unkept
from pipeline.flows.archiving.bags import DATA, ITEMS, PLACE, begun_in, kept_in
from pipeline.flows.archiving.closing import Sealing, close
from pipeline.flows.archiving.gather import UNFINISHED, Desk, gather, place_of
from pipeline.flows.archiving.reading import (
    History,
    Shown,
    read_history,
    read_shown,
    read_statements,
    seen_in,
)
from pipeline.flows.archiving.renamed import called_now
from pipeline.flows.build_site import BUILD
from pipeline.flows.progress import Progress, step
from pipeline.outside.git_objects import Objects
from pipeline.outside.holding import holding
from pipeline.review.policy import ROLE_WORDS

LOCK = "var/arsip.lock"
BUSY = "Arsip sedang dikerjakan perintah lain. Tunggu sampai selesai."


@dataclass(frozen=True)
class Archived:
    """What an archiving did: bags that were closed, versions that went into open folders, and what
    could not be kept, as lines for a person."""

    closed: tuple[str, ...] = ()
    added: int = 0
    lacks: tuple[str, ...] = ()
    signed: bool = True


@dataclass(frozen=True)
class Live:
    """What only a release knows of the site: the signature of its manifest, and the report of the
    checks that it passed."""

    seal: bytes | None = None
    report: bytes | None = None


def archive(
    root: Path, at: dt.datetime, progress: Progress, *, only: str = "", live: Live | None = None
) -> Archived:
    """Archive what is not archived yet at the moment `at` (aware); `only` is a month or a year.

    Raises RefusedError while another does or a build runs, UnfinishedError where Git, the site or
    the key does not let it be finished: what is there stays, and the next run goes on.
    """
    config = load_config(root)
    with holding(root / LOCK, BUSY), building(root / BUILD):
        with step(progress, "Membaca riwayat main"):
            history = read_history(root)
        live = live or Live()
        shown = read_shown(root, history, live.seal, live.report)
        seen = seen_in(shown, history)
        base = _base(root)
        zone = ZoneInfo(config.court.time_zone)
        with Objects(history.root) as objects, step(progress, "Mengarsipkan"):
            desk = _desk(root, config, history, objects, shown)
            now = called_now(root)
            kept = kept_in(base, now)
            pages = {name: any(map(_is_shown, told)) for name, told in kept.items()}
            again = {name: None for name, told in kept.items() if unkept(desk.statements, told)}
            todo = plan(history.versions, pages, seen, at, zone, {**again, **begun_in(base, now)})
            return _work(base, desk, _only(todo, only), seen, sealing(root, config, at), progress)


def _is_shown(told: Described) -> bool:
    """Return whether a version's page is kept, or was erased with all else of it."""
    return bool(told.pages) or not told.files


def _base(root: Path) -> Path:
    base = root / PLACE
    base.mkdir(mode=0o700, parents=True, exist_ok=True)
    return base


def sealing(root: Path, config: Config, at: dt.datetime) -> Sealing:
    """Return for whom, when and by which key bags are closed."""
    host = str(urlsplit(config.court.url).hostname)
    at = at.astimezone(ZoneInfo(config.court.time_zone))
    return Sealing(root, config.court.name, host, at, config.release.manifest_key)


def _desk(
    root: Path, config: Config, history: History, objects: Objects, shown: Shown | None
) -> Desk:
    zone, said = ZoneInfo(config.court.time_zone), read_statements(history, objects)
    return Desk(root, config.court.url, zone, objects, history.commit, said, shown)


def _only(todo: Plan, only: str) -> Plan:
    def fits(group: Group) -> bool:
        return group.month.startswith(only)

    return Plan(tuple(filter(fits, todo.closing)), tuple(filter(fits, todo.open)))


def _work(
    base: Path,
    desk: Desk,
    todo: Plan,
    seen: frozenset[str],
    by: Sealing,
    progress: Progress,
) -> Archived:
    total = sum(len(group.versions) for group in (*todo.closing, *todo.open))
    done, added, names, lacks = 0, 0, [], []
    for group in (*todo.closing, *todo.open):
        folder = base / group.folder
        _sweep(folder)
        for version in group.versions:
            added += _gathered(desk, version, folder, seen)
            done += 1
            progress.advance(done, total)
        items = list(_described(desk, group, folder))
        lacks += [f"{each.id}: {lack}" for each in items for lack in each.lacks]
        if group in todo.closing:
            _list(folder, group.month, items, by)
            names.append(close(base, folder, group.month, items, by))
    return Archived(tuple(names), added, tuple(lacks), by.key is not None)


def _sweep(folder: Path) -> None:
    """Remove what a run that was stopped left half made."""
    for left in (folder / DATA / ITEMS).rglob(f"*{UNFINISHED}"):
        shutil.rmtree(left)


def _gathered(desk: Desk, version: Version, folder: Path, seen: frozenset[str]) -> bool:
    place = folder / DATA / place_of(version, desk.zone)
    before = place.stat().st_mtime_ns if place.is_dir() else 0
    gather(desk, version, folder, seen=version.id in seen)
    return place.stat().st_mtime_ns != before


def _described(desk: Desk, group: Group, folder: Path) -> Iterator[Described]:
    for version in group.versions:
        place = folder / DATA / place_of(version, desk.zone)
        yield described.read_version((place / described.PATH).read_bytes())


def _list(folder: Path, month: str, items: list[Described], by: Sealing) -> None:
    title = f"Arsip {month}, {by.court}"
    intro = "<p>Setiap terbitan ada di folder isi/, halamannya di folder situs/.</p>"
    page = lists.index_page(title, intro, items, role_words, page_of)
    lay(folder / DATA / "index.html", page)
    lay(folder / DATA / "index.txt", lists.index_text(title, items, role_words))


def role_words(role: str) -> str:
    """Return a role as people at a court call it."""
    return ROLE_WORDS.get(role, role)


def page_of(item: Described) -> str | None:
    """Return where the page of an item lies below the data/ of its bag, None where it is not."""
    ends = f"{item.address.rstrip('/')}/index.html"
    return next((path for path in item.pages if path.endswith(ends)), None)
