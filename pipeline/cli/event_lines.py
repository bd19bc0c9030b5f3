"""What became of alarms in a run, a line for what belongs together."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.monitor.alarm import Event

KINDS = {"raised": "ALARM", "worse": "ALARM BERTAMBAH BERAT", "recovered": "PULIH"}
_NAMED = 5


def event_lines(events: "Iterable[Event]") -> Iterator[str]:
    """Yield a line for all events of one kind and code, in the order in which they came."""
    from pipeline.monitor.titles import title_of

    together: dict[tuple[str, str], list[str]] = {}
    for event in events:
        together.setdefault((event.kind.value, event.probe.code), []).append(event.probe.subject)
    for (kind, code), subjects in together.items():
        hint = "" if kind == "recovered" else f" Lihat: terbit explain {code}."
        yield f"{KINDS[kind]} {code} {title_of(code)}: {named(subjects)}.{hint}"


def named(subjects: list[str]) -> str:
    """Return subjects as a list that stays short: the first ones, and how many more."""
    more = len(subjects) - _NAMED
    told = ", ".join(subjects[:_NAMED])
    return f"{told}, dan {more} lainnya" if more > 0 else told
