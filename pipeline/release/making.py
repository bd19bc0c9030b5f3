"""What every way of releasing has in common: the new release, and the records around it."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.release.grace import carried_on
from pipeline.release.layout import release_id
from pipeline.release.listing import Listed
from pipeline.release.record import Carried, Record, Release
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
        return self.dropping.model_copy(update={"leaving": (), "maybe": ()})


def frame_of(situation: Situation) -> Frame:
    """Return the frame of the release that a situation asks for."""
    record = settled(situation.found)
    release = _release(situation, record)
    left = (record.pending.id,) if record.pending else ()
    coming, going = _doubts(situation, release)
    began = record.beginning(release, left).model_copy(update={"maybe": coming})
    ended = began.going_live(release).model_copy(update={"maybe": going})
    before = record.find(situation.found.live)
    kept = situation.rules.keep_releases
    found = tuple(fates(ended.releases, release.id, before.id if before else None, kept))
    dropping = ended.without(fate.release.id for fate in found if not fate.stays)
    return Frame(release, before, began, ended, dropping, found)


def _doubts(
    situation: Situation, release: Release
) -> tuple[tuple[Carried, ...], tuple[Carried, ...]]:
    """Return what may lie before readers while a burst is on, and what until it was tidied up."""
    if situation.way.name == "switch":
        return (), ()
    files, wanted = situation.found.files, situation.wanted.files
    before = {each.path: each for each in situation.live.carried} if situation.live else {}
    stay = wanted.keys() | {each.path for each in release.carried}
    going = {path: row for path, row in before.items() if path not in stay}
    going |= _rows({path: row for path, row in files.items() if path not in stay}, release)
    coming = {each.path: each for each in situation.found.record.maybe}
    coming |= _rows({p: row for p, row in wanted.items() if files.get(p) != row}, release)
    return tuple((coming | going).values()), tuple(going.values())


def _rows(files: Mapping[str, Listed], release: Release) -> dict[str, Carried]:
    return {
        path: Carried(path=path, size=row.size, sha256=row.sha256, since=release.at)
        for path, row in files.items()
    }


def settled(found: Found) -> Record:
    """Return the record told right where a release died just after it went live."""
    record, pending = found.record, found.record.pending
    # What readers get never goes, whatever a record says that was restored from elsewhere.
    leaving = tuple(each for each in record.leaving if each != found.live)
    record = record.model_copy(update={"live": found.live, "leaving": leaving})
    return record.going_live(pending) if pending and pending.id == found.live else record


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
