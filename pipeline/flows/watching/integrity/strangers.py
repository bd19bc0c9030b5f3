"""What answers where the site has nothing: at known addresses, and where pages lead to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.flows.watching.integrity.asked import Asked, Site, ask_addresses
from pipeline.flows.watching.integrity.describing import Ours, odd_of
from pipeline.monitor.integrity.known import not_ours, nowhere
from pipeline.monitor.integrity.readers import READERS
from pipeline.monitor.integrity.sample import drawn_of
from pipeline.monitor.integrity.seen import Odd
from pipeline.release.answers import Answer, Silence
from pipeline.release.compare import Compared, Sameness

_LED_TO = 20
_NOT_FOUND_PAGE = "404.html"


@dataclass(frozen=True)
class Strangers:
    """What answered, the answer at an address that nobody can have, and what was not seen."""

    found: tuple[Odd, ...] = ()
    anything: Odd | None = None
    unseen: tuple[Odd, ...] = ()
    asked: tuple[Asked, ...] = ()


def strangers_at(
    site: Site, ours: Ours, known: Sequence[str], odd: Sequence[tuple[Asked, Odd]], salt: str
) -> Strangers:
    """Ask where the site has nothing: at known addresses, those that answered before (`known`),
    and those within the site that what is odd leads to."""
    nobody = nowhere(salt)
    other = ours.watched.config.monitor.integrity.other_paths
    wanted = [*not_ours(ours.addresses, other), *known, *_led_to(ours, odd)]
    wanted = [each for each in dict.fromkeys(wanted) if not each.startswith(tuple(other))]
    rows = ask_addresses(
        site, [(each, READERS[drawn_of(4, each, salt)]) for each in (nobody, *wanted)]
    )
    anything = _anything(rows[0], ours, site)
    found = [(each, odd_of(each, ours)) for each in rows[1:] if isinstance(each.answer, Answer)]
    sure = [(a, each) for a, each in found if _is_stranger(each, rows[0], a, anything)]
    unseen = tuple(_unseen(each, ours) for each in rows if isinstance(each.answer, Silence))
    kept = tuple(a for a, _ in sure) + ((rows[0],) if anything else ())
    return Strangers(tuple(each for _, each in sure), anything, unseen, kept)


def _led_to(ours: Ours, odd: Iterable[tuple[Asked, Odd]]) -> list[str]:
    return list(dict.fromkeys(_addresses(ours, odd)))[:_LED_TO]


def _addresses(ours: Ours, odd: Iterable[tuple[Asked, Odd]]) -> Iterator[str]:
    for _, each in odd:
        led = (*each.entries, *(p.told for p in each.parts if p.kind in ("link", "canonical")))
        for entry in led:
            own = ours.within(entry)
            if own and own.partition("#")[0] and own not in ours.addresses:
                yield own.partition("#")[0]


def _anything(asked: Asked, ours: Ours, site: Site) -> Odd | None:
    """Return the answer at an address that nobody can have, where it is not a plain refusal."""
    answer = asked.answer
    if not isinstance(answer, Answer):
        return None
    page = site.files.get(_NOT_FOUND_PAGE)
    if page is not None and answer.sha256 == page.sha256:
        return odd_of(asked, ours) if answer.status == 200 else None
    odd = odd_of(asked, ours)
    return odd if answer.status == 200 or odd.away or odd.words.advertises else None


def _is_stranger(odd: Odd, nobody: Asked, asked: Asked, anything: Odd | None) -> bool:
    """Return whether an answer is a page of its own; where the server answers anything, only one
    that advertises or leads away is."""
    if odd.words.advertises and odd.status in (200, 404, 410):
        return not _alike(asked, nobody)
    if odd.away:
        return anything is None or anything.away is None
    return odd.status == 200 and anything is None


def _alike(asked: Asked, nobody: Asked) -> bool:
    one, other = asked.answer, nobody.answer
    return isinstance(one, Answer) and isinstance(other, Answer) and one.sha256 == other.sha256


def _unseen(asked: Asked, ours: Ours) -> Odd:
    cause = asked.answer.cause if isinstance(asked.answer, Silence) else ""
    return replace(odd_of(asked, ours), compared=Compared(Sameness.UNSEEN, cause))
