"""How what lies in a folder differs from what is known of it: little to tell, for little does."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.build.files import Listing, State


class Differing(NamedTuple):
    """Files that are there in another state than known, files that are gone, and bare folders."""

    states: dict[str, State]
    gone: list[str]
    bare: list[str]


def differing(known: Mapping[str, State], there: Listing) -> Differing:
    """Return how a folder differs from what is known of its files."""
    states = {path: state for path, state in there.files.items() if known.get(path) != state}
    return Differing(states, [path for path in known if path not in there.files], there.bare)


def listing(known: Mapping[str, State], found: Differing) -> Listing:
    """Return what lies in a folder, from what is known of it and how it differs."""
    files = {**known, **found.states}
    for path in found.gone:
        del files[path]
    return Listing(files, found.bare)


def as_json(found: Mapping[str, Differing]) -> bytes:
    """Return what was found in folders, by name, for another process."""
    return json.dumps(found).encode()


def from_json(told: bytes) -> dict[str, Differing]:
    """Return what `as_json` told."""
    return {
        name: Differing({path: State(*state) for path, state in states.items()}, gone, bare)
        for name, (states, gone, bare) in json.loads(told).items()
    }
