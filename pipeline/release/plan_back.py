"""The plan of going back to an earlier release that still lies in a folder of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.release.difference import Difference, difference
from pipeline.release.grace import carried_on
from pipeline.release.host import Switch, Write
from pipeline.release.layout import CURRENT, RECORD, folder_of
from pipeline.release.listing import Listed
from pipeline.release.plan import Stage
from pipeline.release.record import Carried, Record, Release
from pipeline.release.reuse import Supply, folders
from pipeline.release.situation import Rules
from pipeline.release.strategy import Way


@dataclass(frozen=True)
class Standing:
    """A release with its files by path, the manifest among them."""

    release: Release
    files: Mapping[str, Listed]


@dataclass(frozen=True)
class Back:
    """How readers come back to an earlier release, and what changes for them."""

    to: Release
    differs: Difference
    stages: tuple[Stage, ...]
    ended: Record


def plan_back(record: Record, live: Standing, to: Standing, rules: Rules, way: Way) -> Back:
    """Return the plan of going from the live release to another one.

    The assets that only the live one has come along, for readers who have its pages open.
    """
    changed = to.release.model_copy(update={"carried": _carried(live, to, rules, way)})
    ended = record.going_live(changed)
    switched = (Switch(CURRENT, folder_of(changed.id)), Write(RECORD, ended.to_bytes()))
    known = {each.path for each in to.release.carried}
    fresh = [each.path for each in changed.carried if each.path not in known]
    return Back(
        to=changed,
        differs=difference(live.files, to.files),
        stages=(*_brought(live, to, fresh, way), Stage("Mengalihkan ke rilis itu", switched)),
        ended=ended,
    )


def _carried(live: Standing, to: Standing, rules: Rules, way: Way) -> tuple[Carried, ...]:
    if way.reuses == "nothing":
        return to.release.carried
    both = (*to.release.carried, *live.release.carried)
    return carried_on(live.files, both, to.files, rules.now, rules.grace_hours, rules.lasting)


def _brought(live: Standing, to: Standing, paths: list[str], way: Way) -> tuple[Stage, ...]:
    if not paths:
        return ()
    there, here = folder_of(live.release.id), folder_of(to.release.id)
    pairs = tuple((f"{there}/{path}", f"{here}/{path}") for path in paths)
    made = folders([new for _, new in pairs])
    steps = (*made, *Supply(pairs, ()).steps(way.reuses))
    return (Stage("Membawa berkas yang masih diminta pembaca", steps),)


def chosen(record: Record, asked: str | None) -> Release | None:
    """Return the release to go back to: the one asked for by id or number, else the newest good
    one that is older than what is live; None where there is no such release."""
    live = record.find(record.live)
    if asked is not None:
        return next((each for each in record.releases if _is(each, asked)), None)
    if live is None:
        return None
    older = [each for each in record.releases if each.number < live.number and not each.bad]
    return older[-1] if older else None


def _is(release: Release, asked: str) -> bool:
    return asked == release.id or (asked.isdecimal() and int(asked) == release.number)
