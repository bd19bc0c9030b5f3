"""Unlock: a person looks whose the lock is, and takes it away."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import RefusedError
from pipeline.flows.releasing.holding import lock_of
from pipeline.flows.releasing.place import place_of
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.outside.hosting.open import open_host
from pipeline.outside.one_at_a_time import alone
from pipeline.release.host import Remove
from pipeline.release.layout import LOCK
from pipeline.release.lock import Seen


def unlock(
    root: Path, target_name: str | None, at: dt.datetime, agreed: Callable[[Seen], bool]
) -> Seen | None:
    """Remove a host's lock once a person has seen whose it is and `agreed`; return it.

    None where there is no lock, or the person did not agree. Raises RefusedError where its process
    still runs on this machine, UnfinishedError, UsageError, ConfigError.
    """
    place = place_of(root, target_name, at)
    with open_host(place.target, root) as host, alone(place.lock):
        found = lock_of(host, place)
        if found is None:
            return None
        if found.running:
            raise RefusedError([f"{found} Hentikan dulu proses itu, atau tunggu."])
        if not agreed(found):
            return None
        place.note("unlock", detail=str(found))
        host.apply([Remove((LOCK,))], nothing, unheard)
        return found
