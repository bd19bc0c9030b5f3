"""The way a release goes before readers, chosen from what the host was seen to do."""

from dataclasses import dataclass
from typing import Literal

from pipeline.release.host import Abilities

Name = Literal["switch", "burst", "ordered"]
Serves = Literal["current", "path"]


@dataclass(frozen=True)
class Way:
    """How a release goes live: `folder` is what readers are served from, below the target's folder
    (``""`` for that folder itself), `why` the reason in Indonesian."""

    name: Name
    folder: str
    why: str
    reuses: Literal["links", "copies", "nothing"]


def way_of(abilities: Abilities, serves: Serves, *, plain_folder: bool) -> Way:
    """Return the best way that the host allows.

    `plain_folder` says that readers are served from a real folder already, which no link can take
    the place of in one move.
    """
    reuses: Literal["links", "copies", "nothing"] = "nothing"
    if abilities.links or abilities.copies:
        reuses = "links" if abilities.links else "copies"
    if serves == "current" and not plain_folder and abilities.switches:
        return Way("switch", "current", "tautan dapat dialihkan dalam satu gerakan", reuses)
    folder = "" if serves == "path" else "current"
    if abilities.replaces:
        return Way("burst", folder, _why_no_switch(serves, plain_folder=plain_folder), reuses)
    return Way("ordered", folder, "hosting tidak dapat mengganti berkas dalam satu gerakan", reuses)


def _why_no_switch(serves: Serves, *, plain_folder: bool) -> str:
    if serves == "path":
        return "folder tujuan langsung dilayani server web"
    if plain_folder:
        return "current adalah folder biasa"
    return "hosting tidak mendukung tautan"
