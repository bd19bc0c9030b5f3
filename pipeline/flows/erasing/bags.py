"""Bags: those that hold the item are made anew without it, sealed and chained again.

What a bag was is kept in the new one: its identity and why it was replaced, and no data. A bag is
made anew beside and then takes the old one's name; a stopped run is finished by the next.
"""

import shutil
from pathlib import Path

from pipeline.archive import described, lists
from pipeline.archive.bag import write as bag
from pipeline.archive.described import Described, Replaced
from pipeline.archive.months import closed
from pipeline.archive.redacted import Going
from pipeline.build.files import lay
from pipeline.erasing.needles import Needles
from pipeline.flows.archiving.archive import page_of, role_words
from pipeline.flows.archiving.bags import DATA, ITEMS, PLACE, bag_of, closed_bags, open_folders
from pipeline.flows.archiving.closing import REPLACED, Sealing, note, seal_as
from pipeline.flows.archiving.paged import PAGES
from pipeline.flows.erasing.bag_files import Sums, clean, spoilt
from pipeline.outside.streams import linked, summed

MAKING, OLD = ".sedang-diganti", ".lama"


def replace_bags(root: Path, going: Going, needles: Needles, by: Sealing) -> tuple[str, ...]:
    """Replace every bag that holds the item or a text, and each that is chained to one; return
    their names. Raises what closing a bag raises."""
    base = root / PLACE
    if not base.is_dir():
        return ()
    _finish_stopped(base)
    for folder in open_folders(base):
        _open_folder(folder, going, needles)
    done: list[str] = []
    for name in _names(base):
        if _chain_broken(base, name) or is_affected(base / name, going, needles):
            _replace(base, name, going, needles, by)
            done.append(name)
    return tuple(done)


def _names(base: Path) -> tuple[str, ...]:
    return (*closed_bags(base, monthly=True), *closed_bags(base, monthly=False))


def affected(root: Path, going: Going, needles: Needles) -> tuple[str, ...]:
    """Return the closed bags that hold the item or a text."""
    base = root / PLACE
    return tuple(name for name in _names(base) if is_affected(base / name, going, needles))


def is_affected(folder: Path, going: Going, needles: Needles) -> bool:
    """Return whether a bag holds the item or a text."""
    versions = bag_of(folder).versions
    own = any(going.has(each) and going.redacted(each) != each for each in versions)
    return own or any(spoilt(folder, needles))


def _finish_stopped(base: Path) -> None:
    for old in sorted(base.glob(f"*{OLD}")):
        place = old.with_name(old.name.removesuffix(OLD))
        if not place.exists():
            place.with_name(f"{place.name}{MAKING}").rename(place)
        shutil.rmtree(old)
    for making in sorted(base.glob(f"*{MAKING}")):
        shutil.rmtree(making)


def _chain_broken(base: Path, name: str) -> bool:
    told = closed(name)
    before = base / f"{told[0]}.{told[1] - 1}" / bag.TAG_MANIFEST if told else base
    return before.is_file() and bag_of(base / name).before != summed(before).sha256


def _replace(base: Path, name: str, going: Going, needles: Needles, by: Sealing) -> None:
    old, making = base / name, base / f"{name}{MAKING}"
    shutil.copytree(old, making, copy_function=_second_name)
    told = bag_of(old)
    data = making / DATA
    sums = clean(data, going, needles)
    items = [_row(data, each, going, needles, sums) for each in told.versions]
    _lists(data, name, items, by)
    identity = summed(old / bag.TAG_MANIFEST).sha256
    before = Replaced(tag_manifest=identity, closed=told.closed, erasure=going.erasure)
    seal_as(base, making, name, items, by, (*told.replaced, before))
    aside = old.with_name(f"{name}{OLD}")
    old.rename(aside)
    making.rename(old)
    shutil.rmtree(aside)
    note(by, name, summed(old / bag.TAG_MANIFEST).sha256, REPLACED)


def _second_name(source: str, target: str) -> str:
    if not linked(Path(source), Path(target)):
        shutil.copyfile(source, target)
    return target


def _row(data: Path, each: Described, going: Going, needles: Needles, sums: Sums) -> Described:
    """Return what a bag says of a version now, and lay it beside the version's files, if any."""
    place = _place_of(data, each)
    if going.has(each):
        now = going.redacted(each)
        if place is not None:
            _move(data, place, now)
        return now
    where = place.relative_to(data).as_posix() if place else ""
    now = without_texts(going.mended(each, where, sums), needles)
    if place is not None and now != each:
        lay(place / described.PATH, described.encoded(now))
    return now


def without_texts(told: Described, needles: Needles) -> Described:
    """Return what is said of a version without the texts."""
    raw = described.encoded(told)
    return described.read_version(needles.without(raw) or raw) if needles.holds(raw) else told


def _place_of(data: Path, each: Described) -> Path | None:
    below = data / ITEMS / each.folder.removeprefix("content/")
    found = (file.parent for file in below.glob(f"*/{described.PATH}"))
    return next((place for place in found if _told(place).id == each.id), None)


def _told(place: Path) -> Described:
    return described.read_version((place / described.PATH).read_bytes())


def _move(data: Path, place: Path, now: Described) -> None:
    """Leave nothing of a version but what is said of it, where it would lie now."""
    day = place.name.partition("-")[0]
    shutil.rmtree(place)
    if not any(place.parent.iterdir()):
        place.parent.rmdir()
    below = data / ITEMS / now.folder.removeprefix("content/") / f"{day}-{now.commit[:10]}"
    below.mkdir(parents=True, exist_ok=True)
    lay(below / described.PATH, described.encoded(now))


def _lists(data: Path, name: str, items: list[Described], by: Sealing) -> None:
    def of_year(item: Described) -> str | None:
        path = f"{PAGES}/{item.address.strip('/')}/index.html"
        return path if (data / path).is_file() else None

    when = name.partition(".")[0]
    title, monthly = f"Arsip {when}, {by.court}", "-" in when
    intro = "<p>Setiap terbitan ada di folder isi/, halamannya di folder situs/.</p>"
    intro = intro if monthly else "<p><a href='situs/index.html'>Buka beranda</a>.</p>"
    page = lists.index_page(title, intro, items, role_words, page_of if monthly else of_year)
    lay(data / "index.html", page)
    lay(data / "index.txt", lists.index_text(title, items, role_words))


def _open_folder(folder: Path, going: Going, needles: Needles) -> None:
    """Take the item out of a folder that is still open; what is left of it is gathered anew, and
    the versions of others are called by what their commits are called now."""
    data = folder / DATA
    for place in [file.parent for file in (data / ITEMS).rglob(described.PATH)]:
        if going.has(_told(place)):
            shutil.rmtree(place)
    sums = clean(data, going, needles)
    for place in [file.parent for file in sorted((data / ITEMS).rglob(described.PATH))]:
        told = _told(place)
        where = place.relative_to(data).as_posix()
        now = without_texts(going.called_now(going.mended(told, where, sums)), needles)
        if now != told:
            lay(place / described.PATH, described.encoded(now))
        wanted = place.with_name(f"{place.name.partition('-')[0]}-{now.commit[:10]}")
        if wanted != place:
            place.rename(wanted)
