"""One look at the live site: the files whose turn it is, by four readers, and what lies beside.

The order is that of weight: what was wrong, signposts, home and sections; what answers where
nothing should be; then the rest. What the time does not allow keeps its turn.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.errors import UnfinishedError
from pipeline.flows.watching.integrity.asked import Asked, Site, ask_files
from pipeline.flows.watching.integrity.describing import Ours, odd_of, ours_of
from pipeline.flows.watching.integrity.manifest import LiveManifest, live_manifest, still_live
from pipeline.flows.watching.integrity.strangers import Strangers, strangers_at
from pipeline.flows.watching.integrity.turns import Remembered, keep_turns, recall_turns
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.integrity.readers import READERS, Reader
from pipeline.monitor.integrity.sample import chosen, drawn_of, front, is_page
from pipeline.monitor.integrity.seen import CHANGED, WELL, Odd, Seen
from pipeline.outside.clock import Stopwatch
from pipeline.outside.site_answers import Asker, asking
from pipeline.release.addresses import reachable
from pipeline.release.compare import Sameness

_ROUNDS = 3
_BY_ALL = 24
_LONGEST, _BESIDE = 25.0, 10.0


@dataclass(frozen=True)
class Look:
    """What came of a look; `seen` is None where there was nothing to hold the site against.

    `asked` are the answers that are not as published, with what the site must hold.
    """

    manifest: LiveManifest
    seen: Seen | None = None
    asked: tuple[Asked, ...] = ()
    ours: Ours | None = None
    site: Site | None = None


def look_at_live(watched: Watched) -> Look:
    """Look at the watched site once; raises UnfinishedError while releases follow each other."""
    before = recall_turns(watched)
    for number in range(_ROUNDS):
        with asking(watched.base, (watched.timeout, watched.timeout)) as asker:
            manifest = live_manifest(watched, asker)
            if manifest.files is None:
                return Look(manifest)
            look = _once(watched, asker, manifest, before, f"{watched.now.isoformat()} {number}")
            if still_live(manifest, asker):
                _remember(watched, before, look)
                return look
    raise UnfinishedError(f"Situs di {watched.base} sedang berganti rilis.")


def _once(
    watched: Watched, asker: Asker, manifest: LiveManifest, before: Remembered, salt: str
) -> Look:
    assert manifest.files is not None
    files = {path: row for path, row in manifest.files.items() if reachable(path)}
    seconds = min(_LONGEST, _BESIDE + watched.timeout)
    site = Site(asker, watched.base, files, Stopwatch(), seconds)
    ours = ours_of(watched, site)
    first, rest = _plan(watched, site, before, salt)
    asked = [*ask_files(site, first)]
    asked += ask_files(site, _by_others(asked))
    beside = strangers_at(site, ours, before.strangers, _odd(asked, ours), salt)
    later = [*ask_files(site, rest)]
    later += ask_files(site, _by_others(later))
    return _looked(manifest, site, ours, [*asked, *later], beside)


def _plan(
    watched: Watched, site: Site, before: Remembered, salt: str
) -> tuple[list[tuple[str, Reader]], list[tuple[str, Reader]]]:
    """Return which files which readers ask for: what matters most by all four, the rest by one."""
    settings = watched.config.monitor.integrity
    every = dt.timedelta(minutes=settings.every_minutes)
    taken = chosen(site.files, before.turns, every, settings.files, salt)
    always = {*front(site.files), *before.turns.wrong}
    drawn = [path for path in taken if is_page(path) and path not in always][:_BY_ALL]
    first = [(p, each) for p in taken if p in always for each in _readers(p, salt, all_four=True)]
    rest = [
        (path, each)
        for path in taken
        if path not in always
        for each in _readers(path, salt, all_four=path in drawn)
    ]
    return first, rest


def _readers(path: str, salt: str, *, all_four: bool) -> tuple[Reader, ...]:
    return READERS if all_four else (READERS[drawn_of(len(READERS), path, salt)],)


def _by_others(asked: Iterable[Asked]) -> list[tuple[str, Reader]]:
    """Return who else asks for what one reader got otherwise: do all get it so?"""
    rows = list(asked)
    done = {(each.path, each.reader) for each in rows}
    changed = [each.path for each in rows if each.compared and each.compared.sameness in CHANGED]
    wanted = ((path, reader) for path in dict.fromkeys(changed) for reader in READERS)
    return [(path, reader) for path, reader in wanted if path and (path, reader) not in done]


def _odd(asked: Iterable[Asked], ours: Ours) -> list[tuple[Asked, Odd]]:
    return [(each, odd_of(each, ours)) for each in asked if each.answer is not None]


def _looked(
    manifest: LiveManifest, site: Site, ours: Ours, asked: list[Asked], beside: Strangers
) -> Look:
    well: dict[str, tuple[str, ...]] = {}
    for each in asked:
        if each.path and each.compared and each.compared.sameness in WELL:
            well[each.path] = (*well.get(each.path, ()), each.reader.name)
    found = _odd(asked, ours)
    unseen = [odd for _, odd in found if odd.compared.sameness is Sameness.UNSEEN]
    # A server that turns one reader away (often the one that says it is a search engine) hides
    # nothing of what another got from it.
    missed = [each for each in unseen if each.path not in well] + list(beside.unseen)
    odd = tuple(each for _, each in found if each.compared.sameness is not Sameness.UNSEEN)
    cause = missed[0].compared.detail if missed else ""
    seen = Seen(well, odd, beside.found, beside.anything, len(missed), cause)
    changed = tuple(a for a, each in found if each.changed) + beside.asked
    return Look(manifest, seen, changed, ours, site)


def _remember(watched: Watched, before: Remembered, look: Look) -> None:
    assert look.seen is not None and look.site is not None
    states = dict(_states(look.seen))
    keep_turns(watched, before, states, look.site.files, [s.address for s in look.seen.strangers])


def _states(seen: Seen) -> Iterator[tuple[str, bool]]:
    yield from ((path, False) for path in seen.well)
    for each in seen.odd:
        if each.path is not None:
            yield each.path, each.changed
