"""The grace of old assets: a page that a reader has open still finds its style, script and photos.

A file whose name holds a hash of its content is asked for by the pages of its own release only.
It stays for a time after the site began to do without it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from pipeline.release.listing import Listed
from pipeline.release.record import Carried

Lasting = Callable[[str], bool]
"""Tells whether a path is one whose bytes never change."""


def carried_on(
    live: Mapping[str, Listed],
    carried: Iterable[Carried],
    new: Mapping[str, Listed],
    now: dt.datetime,
    hours: int,
    lasting: Lasting,
) -> tuple[Carried, ...]:
    """Return what the new release still carries of the live one and of those before it.

    `live` are the files of the live release, `carried` what it carries itself. A time that lies
    ahead, by a clock that was wrong, counts as now: nothing goes too early, or stays for ever.
    """
    kept = {
        each.path: each.model_copy(update={"since": min(each.since, now)})
        for each in carried
        if each.path not in new and now - each.since < dt.timedelta(hours=hours)
    }
    for path, listed in live.items():
        if path not in new and lasting(path):
            kept[path] = Carried(path=path, size=listed.size, sha256=listed.sha256, since=now)
    return tuple(kept[path] for path in sorted(kept))
