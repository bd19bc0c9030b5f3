"""The plan of a release into the folder that readers are served from, where no link can switch.

Everything is sent under names of its own first and then renamed into place, or, where a host
cannot even rename over a file, sent in an order in which no page asks for what is not yet there.
"""

from collections.abc import Iterable

from pipeline.release.difference import Difference, difference
from pipeline.release.host import (
    MakeFolders,
    Remove,
    RemoveEmpty,
    RemoveFolders,
    Renames,
    Step,
    Uploads,
    Write,
)
from pipeline.release.layout import FRESH, MARK, RECORD, STORE, UNFINISHED, below, sealed_as
from pipeline.release.listing import MANIFEST, SIGNATURE
from pipeline.release.making import Frame, frame_of
from pipeline.release.order import in_order
from pipeline.release.plan import Plan, Stage
from pipeline.release.reuse import Supply, emptied, folders, supply
from pipeline.release.situation import Situation


def plan_burst(situation: Situation) -> Plan:
    """Return how what differs is put in the place of what is there."""
    frame = frame_of(situation)
    differs = difference(situation.found.files, situation.wanted.files)
    touched = in_order(differs.touched, situation.rules.lasting)
    put = _burst if situation.way.name == "burst" else _ordered
    prepare, go = put(situation, touched)
    return Plan(
        way=situation.way,
        release=frame.release,
        before=frame.before,
        differs=differs,
        prepare=(_begun(situation, frame), *kept_back(situation, differs), *prepare),
        go=(*go, _ended(situation, frame)),
        tidy=(Stage("Membereskan berkas lama", _tidied(situation, frame, differs)),),
        ended=frame.ended,
        tidied=frame.tidied,
        fates=frame.fates,
    )


def _begun(situation: Situation, frame: Frame) -> Stage:
    seal = situation.wanted.seals.get(SIGNATURE)
    kept = () if seal is None else (Write(sealed_as(frame.release.manifest), seal),)
    steps = (
        RemoveFolders((UNFINISHED,)),
        MakeFolders((UNFINISHED, FRESH, STORE)),
        Write(RECORD, frame.began.to_bytes()),
        *kept,
    )
    return Stage("Mencatat rilis yang disiapkan", steps)


def kept_back(situation: Situation, differs: Difference) -> tuple[Stage, ...]:
    """Return the stage that gives what will be replaced a second name, to be able to go back."""
    files, way = situation.found.files, situation.way
    outgoing = {
        f"{STORE}/{files[path].sha256}": below(way.folder, path)
        for path in (*differs.changed, *differs.gone)
    }
    if not outgoing or way.reuses == "nothing":
        return ()
    pairs = tuple((there, kept) for kept, there in sorted(outgoing.items()))
    return (Stage("Menyimpan yang akan diganti", Supply(pairs, ()).steps(way.reuses)),)


def _burst(
    situation: Situation, touched: tuple[str, ...]
) -> tuple[tuple[Stage, ...], tuple[Stage, ...]]:
    fresh = fresh_names(touched, situation)
    files, lies = situation.wanted.files, situation.found.spare
    at_once = {name: (path, files[path].sha256) for path, name in fresh.items()}
    missing = {name: each for name, each in at_once.items() if lies.get(each[1]) != name}
    found = supply(missing, lies, situation.way.reuses)
    targets = [below(situation.way.folder, path) for path in touched]
    left = {each for each in lies.values() if each.startswith(f"{FRESH}/")}
    unused = sorted(left - set(fresh.values()))
    prepare = (
        *([Stage("Membereskan sisa rilis terputus", (Remove(tuple(unused)),))] if unused else []),
        Stage("Menyiapkan folder", folders(targets)),
        Stage("Mengirim berkas", found.steps(situation.way.reuses)),
    )
    pairs = [(fresh[path], below(situation.way.folder, path)) for path in touched]
    return prepare, put_in_place(situation, pairs)


def fresh_names(touched: Iterable[str], situation: Situation) -> dict[str, str]:
    """Return a name of its own for each path: the hash of its bytes, so that what was sent before
    is known again; the second of the same bytes gets a number."""
    counted: dict[str, int] = {}
    names: dict[str, str] = {}
    for path in touched:
        digest = situation.wanted.files[path].sha256
        counted[digest] = counted.get(digest, 0) + 1
        names[path] = f"{FRESH}/{digest}" + (f".{counted[digest]}" if counted[digest] > 1 else "")
    return names


def put_in_place(situation: Situation, pairs: list[tuple[str, str]]) -> tuple[Stage, ...]:
    """Return the burst: everything but the manifest, its seals, and the manifest last."""
    manifest = below(situation.way.folder, MANIFEST)
    first = tuple(pair for pair in pairs if pair[1] != manifest)
    last = tuple(pair for pair in pairs if pair[1] == manifest)
    steps: tuple[Step, ...] = (
        *((Renames(first),) if first else ()),
        *_sealed(situation),
        *((Renames(last),) if last else ()),
    )
    return (Stage("Mengganti berkas", steps),)


def _sealed(situation: Situation) -> tuple[Step, ...]:
    folder, seals = situation.way.folder, situation.wanted.seals
    return tuple(Write(below(folder, path), data) for path, data in sorted(seals.items()))


def _ordered(
    situation: Situation, touched: tuple[str, ...]
) -> tuple[tuple[Stage, ...], tuple[Stage, ...]]:
    folder = situation.way.folder
    made = folders([below(folder, path) for path in touched])
    # One file a step: what is within a step may be sent side by side, and here order is all.
    steps = tuple(Uploads(((path, below(folder, path)),)) for path in touched if path != MANIFEST)
    last = (Uploads(((MANIFEST, below(folder, MANIFEST)),)),) if MANIFEST in touched else ()
    stage = Stage("Mengirim berkas berurutan", (*steps, *_sealed(situation), *last))
    return (Stage("Menyiapkan folder", made),), (stage,)


def _ended(situation: Situation, frame: Frame) -> Stage:
    mark = Write(below(situation.way.folder, MARK), frame.release.id.encode())
    return Stage("Mencatat rilis baru", (mark, Write(RECORD, frame.ended.to_bytes())))


def _tidied(situation: Situation, frame: Frame, differs: Difference) -> tuple[Step, ...]:
    folder = situation.way.folder
    stay = {each.path for each in frame.release.carried}
    before = frame.before.carried if frame.before else ()
    wanted = set(situation.wanted.files)
    late = {each.path for each in before} - stay - wanted
    gone = sorted((set(differs.gone) - stay) | late)
    removed = (Remove(tuple(below(folder, path) for path in gone)),) if gone else ()
    # An empty folder would be answered with 403, as if there were something to hide.
    empty = tuple(below(folder, path) for path in emptied(gone, stay | wanted))
    return (
        *removed,
        *((RemoveEmpty(empty),) if empty else ()),
        RemoveFolders((FRESH,)),
        Write(RECORD, frame.tidied.to_bytes()),
    )
