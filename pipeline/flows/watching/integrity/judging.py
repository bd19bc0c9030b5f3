"""What a look at the live site comes to: an answer by each code, and the evidence for it."""

from collections.abc import Callable, Mapping

from pipeline.flows.watching.integrity.describing import exhibit_of
from pipeline.flows.watching.integrity.look import Look
from pipeline.monitor.integrity.evidence import Exhibit
from pipeline.monitor.integrity.seen import Seen
from pipeline.monitor.probes import (
    file_altered,
    foreign_parts,
    gambling_served,
    redirected_away,
    shown_to_some,
    signposts_changed,
    stranger_answered,
)
from pipeline.monitor.result import Result

_JUDGES: tuple[tuple[str, Callable[[Seen], Result]], ...] = (
    (file_altered.FAULT.code, file_altered.judge),
    (stranger_answered.FAULT.code, stranger_answered.judge),
    (redirected_away.FAULT.code, redirected_away.judge),
    (shown_to_some.FAULT.code, shown_to_some.judge),
    (gambling_served.FAULT.code, gambling_served.judge),
    (foreign_parts.FAULT.code, foreign_parts.judge),
    (signposts_changed.FAULT.code, signposts_changed.judge),
)
CODES = tuple(code for code, _ in _JUDGES)


def results_of(seen: Seen) -> dict[str, Result]:
    """Return how a look stands by each code."""
    return {code: judge(seen) for code, judge in _JUDGES}


def evidence_of(look: Look) -> tuple[list[Exhibit], Mapping[str, bytes]]:
    """Return the answers of a look that are not as published, and the manifest that was live."""
    if look.ours is None or look.site is None:
        return [], {}
    ours, site = look.ours, look.site
    found = (exhibit_of(each, ours, site) for each in look.asked)
    beside = {"manifest.json": look.manifest.raw, "manifest.json.sig": look.manifest.signature}
    more = {name: data for name, data in beside.items() if data}
    return [each for each in found if each is not None], more
