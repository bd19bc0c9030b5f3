"""The plan of a release in a folder of its own, which a link then points to."""

from dataclasses import dataclass

from pipeline.release.difference import difference
from pipeline.release.host import MakeFolders, RemoveFolders, Step, Switch, Together, Uploads, Write
from pipeline.release.layout import CURRENT, MARK, RECORD, RELEASES, UNFINISHED, folder_of
from pipeline.release.listing import MANIFEST
from pipeline.release.making import Frame, frame_of
from pipeline.release.plan import Plan, Stage
from pipeline.release.record import Release
from pipeline.release.reuse import Supply, folders, supply
from pipeline.release.situation import Situation


def plan_switch(situation: Situation) -> Plan:
    """Return how a site becomes the folder of a new release, and that one live."""
    frame = frame_of(situation)
    release, wanted = frame.release, situation.wanted
    switched = (Switch(CURRENT, folder_of(release.id)), Write(RECORD, frame.ended.to_bytes()))
    return Plan(
        way=situation.way,
        release=release,
        before=frame.before,
        differs=difference(situation.found.files, wanted.files),
        prepare=_prepared(situation, frame),
        go=(Stage("Mengalihkan ke rilis baru", switched),),
        tidy=(Stage("Membereskan rilis lama", _tidied(frame)),),
        ended=frame.ended,
        tidied=frame.tidied,
        fates=frame.fates,
    )


def _prepared(situation: Situation, frame: Frame) -> tuple[Stage, ...]:
    folder = folder_of(frame.release.id)
    files = situation.wanted.files
    asked = {f"{folder}/{path}": (path, listed.sha256) for path, listed in files.items()}
    found = supply(asked, _lies(situation), situation.way.reuses)
    sealed = tuple(
        Write(f"{folder}/{path}", data) for path, data in sorted(situation.wanted.seals.items())
    )
    marked = Write(f"{folder}/{MARK}", frame.release.id.encode())
    begun = (
        RemoveFolders((UNFINISHED,)),
        MakeFolders((UNFINISHED, RELEASES)),
        Write(RECORD, frame.began.to_bytes()),
    )
    again = (*found.there, *_carried(situation, frame.release).there)
    reused = Supply(again, ()).steps(situation.way.reuses)
    made = folders([f"{folder}/{MARK}", *(new for _, new in found.sent)])
    sent = _Sent(made, *_manifest_first(found), beside=(*sealed, marked))
    return (Stage("Mencatat rilis yang disiapkan", begun), *_filled(reused, _cleared(frame), sent))


@dataclass(frozen=True)
class _Sent:
    """What is sent into a new folder: the folders for it, the manifest, and then the rest."""

    folders: tuple[Step, ...]
    manifest: tuple[Step, ...]
    files: tuple[Step, ...]
    beside: tuple[Step, ...]


def _manifest_first(found: Supply) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Return the uploads, first the manifest: it tells what an unfinished folder holds."""
    first = tuple(pair for pair in found.sent if pair[0] == MANIFEST)
    rest = tuple(pair for pair in found.sent if pair[0] != MANIFEST)
    return tuple(Uploads(first) for _ in first), (Uploads(rest),) if rest else ()


def _filled(reused: tuple[Step, ...], cleared: tuple[Stage, ...], sent: _Sent) -> tuple[Stage, ...]:
    """Return the stages that fill a folder; where nothing has to make room first, the manifest
    travels while the host gives the files that stay their second names."""
    title, last = "Mengirim berkas", Together((*sent.files, *sent.beside))
    if cleared or not reused:
        again = (Stage(_REUSED, reused),) if reused else ()
        return (*again, *cleared, Stage(title, (*sent.folders, *sent.manifest, last)))
    both = (*sent.folders, Together((*reused, *sent.manifest)))
    return Stage(_REUSED, both), Stage(title, (last,))


_REUSED = "Memakai lagi berkas yang sama"


def _cleared(frame: Frame) -> tuple[Stage, ...]:
    """Return the stage that removes what releases left unfinished, once what could be used of it
    has its new name: on a full disk nothing else would ever get through."""
    leaving = tuple(folder_of(each) for each in frame.began.leaving)
    return (Stage("Membereskan sisa rilis terputus", (RemoveFolders(leaving),)),) if leaving else ()


def _carried(situation: Situation, release: Release) -> Supply:
    """Return what the release carries on; where the host neither links nor copies, nothing."""
    if situation.found.live is None or situation.way.reuses == "nothing":
        return Supply((), ())
    live, new = folder_of(situation.found.live), folder_of(release.id)
    pairs = ((f"{live}/{each.path}", f"{new}/{each.path}") for each in release.carried)
    return Supply(tuple(pairs), ())


def _lies(situation: Situation) -> dict[str, str]:
    """Return where bytes lie by their hash: in the live release, or in one left unfinished."""
    found = situation.found
    if found.live is None:
        return dict(found.spare)
    live = folder_of(found.live)
    in_live = {listed.sha256: f"{live}/{path}" for path, listed in found.files.items()}
    return {**found.spare, **in_live}


def _tidied(frame: Frame) -> tuple[Step, ...]:
    """Return the steps that remove what is to go; it is named before it goes, so that a release
    which is half gone is never taken for one to go back to."""
    leaving = frame.dropping.leaving
    if not leaving:
        return ()
    gone = RemoveFolders(tuple(folder_of(each) for each in leaving))
    named, done = frame.dropping.to_bytes(), frame.tidied.to_bytes()
    return Write(RECORD, named), gone, Write(RECORD, done)
