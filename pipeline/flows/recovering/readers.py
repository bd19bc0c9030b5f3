"""What readers get from a target, as four of them: told in words, and as evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.config.load import load_config
from pipeline.errors import TerbitError
from pipeline.flows.releasing.place import Place
from pipeline.flows.watching.integrity.judging import evidence_of, results_of
from pipeline.flows.watching.integrity.look import look_at_live
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.integrity.evidence import Exhibit
from pipeline.monitor.probes import manifest_unproven
from pipeline.monitor.result import Result, State


@dataclass(frozen=True)
class ReadersGot:
    """What is wrong with what readers got, and what could not be seen, in Indonesian."""

    wrong: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    more: Mapping[str, bytes] | None = None


def as_readers(place: Place) -> ReadersGot:
    """Look at a target as four readers do; what cannot be seen is told, and nothing is raised.

    Where a target has no address there is nothing to look at.
    """
    if place.target.public_url is None:
        return ReadersGot()
    try:
        return _looked(_watched(place))
    except (TerbitError, OSError) as problem:
        return ReadersGot(unseen=(f"Belum dilihat seperti pembaca: {problem}",))


def _watched(place: Place) -> Watched:
    config = load_config(place.root)
    release = config.release.model_copy(update={"default_target": place.name})
    return Watched(place.root, replace(config, release=release), place.rules.now)


def _looked(watched: Watched) -> ReadersGot:
    look = look_at_live(watched)
    proof = manifest_unproven.judge(look.manifest.proof, look.manifest.cause)
    found = {manifest_unproven.FAULT.code: proof}
    found |= results_of(look.seen) if look.seen else {}
    exhibits, more = evidence_of(look)
    return ReadersGot(_told(found, State.BAD), _told(found, State.UNKNOWN), tuple(exhibits), more)


def _told(found: Mapping[str, Result], state: State) -> tuple[str, ...]:
    return tuple(f"{code}: {each.reason}" for code, each in found.items() if each.state is state)
