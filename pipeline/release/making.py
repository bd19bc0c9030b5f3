"""What every way of releasing has in common: the new release, and the records around it."""

from dataclasses import dataclass

from pipeline.release.grace import carried_on
from pipeline.release.layout import release_id
from pipeline.release.record import Record, Release
from pipeline.release.retention import Fate, fates
from pipeline.release.situation import Found, Situation


@dataclass(frozen=True)
class Frame:
    """A new release with the record before, after, and once what is to go is named in it."""

    release: Release
    before: Release | None
    began: Record
    ended: Record
    dropping: Record
    fates: tuple[Fate, ...]

    @property
    def tidied(self) -> Record:
        """Return the record once everything that was to go is gone."""
        return self.dropping.model_copy(update={"leaving": ()})


def frame_of(situation: Situation) -> Frame:
    """Return the frame of the release that a situation asks for."""
    record = settled(situation.found)
    release = _release(situation, record)
    left = (record.pending.id,) if record.pending else ()
    began = record.beginning(release, left)
    ended = began.going_live(release)
    before = record.find(situation.found.live)
    kept = situation.rules.keep_releases
    found = tuple(fates(ended.releases, release.id, before.id if before else None, kept))
    dropping = ended.without(fate.release.id for fate in found if not fate.stays)
    return Frame(release, before, began, ended, dropping, found)


def settled(found: Found) -> Record:
    """Return the record told right where a release died just after it went live."""
    record, pending = found.record, found.record.pending
    if pending and pending.id == found.live:
        return record.going_live(pending)
    return record.model_copy(update={"live": found.live})


def _release(situation: Situation, record: Record) -> Release:
    wanted, rules, number = situation.wanted, situation.rules, record.next_number
    before = situation.live.carried if situation.live else ()
    files = situation.found.files
    return Release(
        number=number,
        id=release_id(number, rules.now, wanted.commit),
        commit=wanted.commit,
        tree=wanted.tree,
        as_of=wanted.as_of,
        at=rules.now,
        manifest=wanted.manifest,
        files=len(wanted.files),
        carried=carried_on(
            files, before, wanted.files, rules.now, rules.grace_hours, rules.lasting
        ),
    )
