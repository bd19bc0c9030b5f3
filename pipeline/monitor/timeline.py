"""The timeline of an incident in words, with what happened at one moment told together."""

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence

from pipeline.monitor.incident import WORDS, Cause, Incident, Moment, Turn
from pipeline.monitor.titles import title_of

_NAMED = 5


def moments_of(incident: Incident) -> Iterator[tuple[dt.datetime, str]]:
    """Yield moments and what happened then, in order."""
    for (at, turn), found in itertools.groupby(
        incident.timeline, lambda each: (each.at, each.turn)
    ):
        moments = list(found)
        if turn is Turn.JOINED:
            yield from ((at, words) for words in _joined(moments))
        elif turn is Turn.LEFT:
            yield at, f"Kembali baik: {_listed([each.probe for each in moments])}."
        else:
            yield from ((at, _words(each, incident)) for each in moments)


def _joined(moments: Sequence[Moment]) -> Iterator[str]:
    """Yield what alarmed, a line a code, each with the reasons."""
    codes = dict.fromkeys(each.probe.split()[0] for each in moments)
    for code in codes:
        mine = [each.words or each.probe for each in moments if each.probe.split()[0] == code]
        reasons = _listed([each.removesuffix(".") for each in mine])
        yield f"{title_of(code)} ({code}). {reasons}."


def _listed(parts: list[str]) -> str:
    more = len(parts) - _NAMED
    told = "; ".join(parts[:_NAMED])
    return f"{told}; dan {more} lainnya" if more > 0 else told


def _words(moment: Moment, incident: Incident) -> str:
    if moment.turn is Turn.OPENED:
        first = moment.words or WORDS[incident.cause]
        return f"Insiden dibuka. {incident.title if first == WORDS[Cause.PROBE] else first}."
    if moment.turn is Turn.CLOSED:
        return f"{moment.words or 'Insiden selesai'}."
    if moment.turn is Turn.CAUSE:
        return f"Sebabnya ternyata: {moment.words}."
    return f"{moment.words or moment.turn.value}."
