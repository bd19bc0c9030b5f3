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

    What is live never goes, nor what was live before it (`before`), nor the last one that a person
    went back from: that it was left must not be forgotten. Of the others the newest good ones stay
    until `keep` are there; then bad ones, for whoever looks into what happened.
    """
    newest = sorted(releases, key=lambda each: each.number, reverse=True)
    left = next((each.id for each in newest if each.left), None)
    fixed = [
        each for each in newest if each.id in (live, left) or (each.id == before and not each.bad)
    ]
    others = sorted((each for each in newest if each not in fixed), key=lambda each: bool(each.bad))
    stay = {each.id for each in (*fixed, *others[: max(0, keep - len(fixed))])}
    return [Fate(each, each.id in stay, _why(each, live, before, stay)) for each in newest]


def _why(release: Release, live: str | None, before: str | None, stay: set[str]) -> str:
    if release.id == live:
        return "sedang tayang"
    if release.bad:
        return f"ditandai buruk: {release.bad}"
    if release.id == before:
        return "tayang sebelum ini"
    return "termasuk yang terbaru" if release.id in stay else "lebih lama daripada yang disimpan"
