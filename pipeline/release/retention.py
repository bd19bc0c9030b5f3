"""Which releases stay on a host and which go, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.release.record import Release


@dataclass(frozen=True)
class Fate:
    """What becomes of a release, and why (in Indonesian)."""

    release: Release
    stays: bool
    why: str


def fates(
    releases: Sequence[Release], live: str | None, before: str | None, keep: int
) -> list[Fate]:
    """Return the fate of every release, newest first.

    What is live never goes, nor what was live before it (`before`); of the others the newest good
    ones stay until `keep` are there. A bad one is nothing to go back to and goes first.
    """
    found: list[Fate] = []
    room = keep - sum(each.id in (live, before) for each in releases)
    for release in sorted(releases, key=lambda each: each.number, reverse=True):
        fate = _fate(release, live, before, room)
        room -= fate.stays and release.id not in (live, before)
        found.append(fate)
    return found


def _fate(release: Release, live: str | None, before: str | None, room: int) -> Fate:
    if release.id == live:
        return Fate(release, True, "sedang tayang")
    if release.id == before and not release.bad:
        return Fate(release, True, "tayang sebelum ini")
    if release.bad:
        return Fate(release, False, "ditandai buruk")
    if room > 0:
        return Fate(release, True, "termasuk yang terbaru")
    return Fate(release, False, "lebih lama daripada yang disimpan")
