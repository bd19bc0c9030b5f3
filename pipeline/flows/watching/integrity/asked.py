"""Asking a live site as different readers, and holding what each of them gets against the files."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.flows.releasing.site_beside_manifest import about, judged
from pipeline.monitor.integrity.readers import Reader
from pipeline.monitor.integrity.seen import WELL
from pipeline.outside.clock import Stopwatch
from pipeline.outside.site_answers import Asker, Question, ask_all
from pipeline.release.answers import Answer, Silence
from pipeline.release.compare import Compared
from pipeline.release.listing import Listed

_BATCH = 96
_MOST = 1_000_000


@dataclass(frozen=True)
class Asked:
    """A file, or an address where there is none (`path` is None), asked for by a reader.

    The answer is kept where it is not the published file.
    """

    address: str
    path: str | None
    reader: Reader
    compared: Compared | None = None
    answer: Answer | Silence | None = None


@dataclass(frozen=True)
class Site:
    """Whom to ask at which address, what the site must hold, and for how long to ask at most."""

    asker: Asker
    base: str
    files: Mapping[str, Listed]
    watch: Stopwatch
    seconds: float

    @property
    def late(self) -> bool:
        """Return whether the time is over."""
        return self.watch.seconds() > self.seconds


def ask_files(site: Site, wanted: Iterable[tuple[str, Reader]]) -> Iterator[Asked]:
    """Ask for files as readers do, as many as the time allows, and yield what each got."""
    pairs = list(wanted)
    for start in range(0, len(pairs), _BATCH):
        if site.late:
            return
        yield from _batch(site, pairs[start : start + _BATCH])


def _batch(site: Site, pairs: Iterable[tuple[str, Reader]]) -> Iterable[Asked]:
    of = {f"{reader.name} {path}": (path, reader) for path, reader in pairs}

    def judge(name: str, answer: Answer | Silence) -> Asked:
        return _judged(site, *of[name], answer)

    questions = {
        name: about(path, site.files[path], reader.headers) for name, (path, reader) in of.items()
    }
    return ask_all(site.asker, questions, judge, _unheard).values()


def _judged(site: Site, path: str, reader: Reader, answer: Answer | Silence) -> Asked:
    wanted = site.files[path]
    address = about(path, wanted).address
    compared = judged(site.asker, site.base, path, answer, wanted, reader.headers)
    kept = None if compared.sameness in WELL else answer
    return Asked(address, path, reader, compared, kept)


def ask_addresses(site: Site, wanted: Iterable[tuple[str, Reader]]) -> list[Asked]:
    """Ask for addresses at which the site has nothing, and return what readers got."""
    of = dict(wanted)
    questions = {
        address: Question(address, _MOST, reader.headers) for address, reader in of.items()
    }

    def judge(address: str, answer: Answer | Silence) -> Asked:
        return Asked(address, None, of[address], answer=answer)

    return list(ask_all(site.asker, questions, judge, _unheard).values())


def _unheard(done: int, total: int) -> None:
    """Tell nobody."""
