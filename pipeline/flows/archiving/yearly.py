"""A year in one bag: the site as it stands, with links that work from a disk, and lists of all."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

from pipeline.archive import lists
from pipeline.archive.described import Described
from pipeline.archive.months import opened
from pipeline.archive.offline import offline, with_note
from pipeline.build.files import lay
from pipeline.build.lock import building
from pipeline.config.load import load_config
from pipeline.errors import UnfinishedError
from pipeline.flows.archiving.archive import BUSY, LOCK, role_words, sealing
from pipeline.flows.archiving.bags import DATA, PLACE, bag_of, closed_bags, in_open
from pipeline.flows.archiving.closing import Sealing, close
from pipeline.flows.archiving.paged import PAGES
from pipeline.flows.archiving.reading import Shown, read_history, read_shown, sha256
from pipeline.flows.archiving.renamed import called_now
from pipeline.flows.build_site import BUILD
from pipeline.flows.progress import Progress, step
from pipeline.outside.holding import holding
from pipeline.release.listing import MANIFEST

_SEARCH = "cari/index.html"
_NO_SEARCH = (
    "<p><strong>Ini salinan dari arsip: pencarian tidak tersedia.</strong> Pakai "
    '<a href="../../index.html">daftar semua terbitan</a>.</p>'
)
_INTRO = (
    "<p>Situs selengkapnya: <a href='situs/index.html'>buka beranda</a>. Pencarian di dalam situs "
    "memerlukan server; pakai daftar ini. Naskah, berkas asli, dan persetujuan ada di arsip "
    "bulanan.</p>"
)


def archive_year(root: Path, year: str, at: dt.datetime, progress: Progress) -> str | None:
    """Make the bag of a year from the months' bags and root/site; None where nothing is new.

    Raises UnfinishedError where the site is not of main as it stands.
    """
    base, config = root / PLACE, load_config(root)
    by = sealing(root, config, at)
    with holding(root / LOCK, BUSY), building(root / BUILD):
        items = items_of(base, year)
        if not items or _done(base, year, items, called_now(root)):
            return None
        shown = read_shown(root, read_history(root))
        if shown is None:
            raise UnfinishedError("Bangun situs dari main dulu (terbit build), lalu ulangi.")
        making = base / f"{year}{_MAKING}"
        shutil.rmtree(making, ignore_errors=True)
        with step(progress, f"Menyusun arsip {year}"):
            _site(shown, making / DATA / PAGES, config.court.url, progress)
            _lists(making / DATA, year, items, shown, by)
        return close(base, making, year, items, by)


_MAKING = ".sedang-dibuat"


def items_of(base: Path, year: str) -> list[Described]:
    """Return every version that the bags and open folders of a year's months hold, once each."""
    found: dict[str, Described] = {}
    for name in closed_bags(base, monthly=True):
        if name.startswith(f"{year}-"):
            found.update({each.id: each for each in bag_of(base / name).versions})
    for folder in sorted(base.iterdir()):
        told = opened(folder.name)
        if told and told[0].startswith(f"{year}-"):
            for each in in_open(folder):
                found[each.id] = each
    return lists.in_order(found.values())


def _done(base: Path, year: str, items: list[Described], now: Callable[[str], str]) -> bool:
    """Return whether the newest bag of a year holds the same versions."""
    names = [name for name in closed_bags(base, monthly=False) if name.startswith(f"{year}.")]
    if not names:
        return False
    there = bag_of(base / names[-1]).versions
    return {now(each.id) for each in there} == {now(each.id) for each in items}


def _site(shown: Shown, to: Path, court: str, progress: Progress) -> None:
    there = shown.listing.files
    for number, (path, row) in enumerate(sorted(there.items()), start=1):
        raw = (shown.site / path).read_bytes()
        if sha256(raw) != row.sha256:
            raise UnfinishedError(f"Bangun lagi situsnya: {path} berbeda dari manifes.")
        if path.endswith(".html"):
            page = offline(raw.decode("utf-8"), path, there.keys(), court)
            raw = (with_note(page, _NO_SEARCH) if path == _SEARCH else page).encode()
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        lay(to / path, raw)
        progress.advance(number, len(there))
    (to / MANIFEST).parent.mkdir(parents=True, exist_ok=True)
    lay(to / MANIFEST, shown.manifest)


def _lists(data: Path, year: str, items: list[Described], shown: Shown, by: Sealing) -> None:
    def link(item: Described) -> str | None:
        path = f"{item.address.strip('/')}/index.html".lstrip("/")
        return f"{PAGES}/{path}" if path in shown.listing.files else None

    title = f"Arsip {year}, {by.court}"
    lay(data / "index.html", lists.index_page(title, _INTRO, items, role_words, link))
    lay(data / "index.txt", lists.index_text(title, items, role_words))
