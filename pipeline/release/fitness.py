"""Whether a finished site may be put before readers, decided from what was found out about it."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pipeline.release.listing import Listed, Listing

_SHOWN = 5


@dataclass(frozen=True)
class Stand:
    """Where the court's folder stands in Git; `changed` where what a site is made of differs."""

    commit: str | None
    tree: str | None
    changed: bool


def reasons_by_git(stand: Stand, main: str | None) -> Iterator[str]:
    """Yield why the folder's commit is not the one to release; `main` is main as its keeper has it.

    Only main's newest commit goes: an older one may still show what was taken down since.
    """
    if stand.commit is None:
        yield "Jalankan di klona Git: folder ini tidak punya komit yang dapat dirilis."
        return
    if stand.changed:
        yield "Catat atau batalkan dulu perubahan di folder ini: isinya berbeda dari komitnya."
    if main is None:
        yield "Siapkan cabang main dahulu: hanya isi main yang boleh dirilis."
    elif stand.commit != main:
        yield (
            f"Pindah ke main terbaru (git switch main, git pull), lalu bangun lagi: folder ini di "
            f"komit {stand.commit[:10]}, main di {main[:10]}."
        )


def reasons_by_manifest(listing: Listing, stand: Stand) -> Iterator[str]:
    """Yield why a site was not built from exactly the folder's commit."""
    if listing.changed or listing.commit is None:
        yield "Bangun lagi (terbit build): site/ dibangun dari isi yang belum dicatat di Git."
    elif (listing.commit, listing.tree) != (stand.commit, stand.tree):
        yield (
            f"Bangun lagi (terbit build): site/ dibangun dari komit {listing.commit[:10]}, "
            f"folder ini di komit {str(stand.commit)[:10]}."
        )


def reasons_by_day(listing: Listing, today: dt.date) -> Iterator[str]:
    """Yield why a site is of another day: it would show what has ended, or what is yet to come."""
    if listing.as_of != today:
        yield f"Bangun lagi untuk hari ini, {today}: site/ dibangun per {listing.as_of}."


def reasons_by_bytes(listing: Listing, there: Mapping[str, Listed]) -> Iterator[str]:
    """Yield why the files of a site are not those of its manifest; `there` leaves out the manifest
    itself."""
    both = listing.files.keys() & there.keys()
    found = {
        "berubah": [path for path in both if listing.files[path] != there[path]],
        "hilang": listing.files.keys() - there.keys(),
        "bukan bagian situs": there.keys() - listing.files.keys(),
    }
    for word, paths in found.items():
        if paths:
            yield f"Bangun lagi (terbit build): {len(paths)} berkas {word} di site/, {_some(paths)}"


def _some(paths: Collection[str]) -> str:
    shown = sorted(paths)[:_SHOWN]
    more = len(paths) - len(shown)
    return ", ".join(shown) + (f", dan {more} lagi." if more else ".")
