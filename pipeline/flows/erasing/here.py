"""This machine: originals, everything that builds made, and what lies about under var/."""

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from pipeline.archive.parts import ARCHIVE, STATE, set_aside, within
from pipeline.build.lock import building
from pipeline.build.workshop import SPARE, clear
from pipeline.config.files import Config
from pipeline.erasing.needles import Needles
from pipeline.errors import UnfinishedError
from pipeline.flows.build_site import BUILD, build_site
from pipeline.flows.erasing.decision import shown
from pipeline.flows.erasing.desk import FOLDER
from pipeline.flows.keeping.collect import MADE
from pipeline.flows.progress import Progress
from pipeline.flows.releasing.catch_up import must_stand_on_main
from pipeline.journal import PATH as JOURNAL

# What each command makes again by itself.
_MADE_AGAIN = ("var/links.json", "var/proven.json", "var/followed.json", "var/intake")


def clear_here(root: Path, config: Config, day: dt.date, needles: Needles, to: Progress) -> str:
    """Remove what was made of the item and build the site anew; return what a person should know.

    Raises UnfinishedError where the site cannot be built, or a file is left that nobody but a
    person can judge.
    """
    must_stand_on_main(root)
    for path in (*_MADE_AGAIN, MADE):
        _remove(root / path)
    with building(root / BUILD):
        clear(root / BUILD)
    built = build_site(root, day, to, clean=True)
    if built.pages is None:
        raise UnfinishedError("Perbaiki dulu temuan terbit check: situs belum dapat dibangun.")
    with building(root / BUILD):
        _remove(root / BUILD / SPARE)
    left = sorted(lying_about(root, config, needles))
    if left:
        named = ", ".join(left[:5])
        raise UnfinishedError(
            f"Periksa lalu hapus sendiri berkas ini, yang masih memuat data itu: {named}."
        )
    return f"Situs dibangun ulang: {built.pages} halaman."


def _remove(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def lying_about(root: Path, config: Config, needles: Needles) -> Iterator[str]:
    """Yield files of the court's folder that hold what is looked for, by paths fit to be told;
    bags, backups, releases and Git are looked at by themselves. The journal is never changed: what
    it holds of acts is told of releases and bags, not of what they say."""
    aside = (ARCHIVE, STATE, FOLDER, ".git", JOURNAL, *set_aside(root, config))
    aside = (*aside, *config.backup.repositories)
    for path in _files(root, aside):
        if needles.named_by(path) or needles.holds((root / path).read_bytes()):
            yield shown(path, needles)


def _files(root: Path, aside: tuple[str, ...]) -> Iterator[str]:
    for place, below, names in os.walk(root):
        inside = Path(place).relative_to(root)
        below[:] = [name for name in below if not _aside(inside / name, aside)]
        for name in names:
            file = Path(place) / name
            if not _aside(inside / name, aside) and file.is_file() and not file.is_symlink():
                yield (inside / name).as_posix()


def _aside(path: Path, aside: tuple[str, ...]) -> bool:
    return any(within(path.as_posix(), folder) for folder in aside)
