"""Repositories: which ones hold the court's history here, and erasing from each of them in turn.

The one that keeps main comes first: what review saw is proved there. The others are clones of it.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.config.files import Config
from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.erasing.evidence import Evidence, gather_evidence, gather_statements
from pipeline.flows.erasing.history import Order, Taking, erasure_of, merged
from pipeline.flows.erasing.reading import erased_in, map_in
from pipeline.flows.progress import Progress
from pipeline.outside import history_moving as moving
from pipeline.outside.bundles import folder_of
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, resolve
from pipeline.outside.history_rewriting import Rewriting
from pipeline.outside.main_branch import main_of
from pipeline.outside.pdf.read import readings_of
from pipeline.outside.ref_log import is_bare
from pipeline.outside.release_key import sign_as
from pipeline.review.erasure import FILE, REF, SIGNATURE, Erasure, Map, encode, namespace

_ELSEWHERE = (
    "Jalankan di mesin yang menyimpan main: repositori servernya tidak ada di sini, jadi "
    "riwayatnya tidak dapat ditulis ulang. Di forge, ikuti petunjuk penghapusan penyedianya."
)


@dataclass(frozen=True)
class Signing:
    """For which court a map is signed, and with which public key."""

    court: str
    key: str

    def seal(self, told: Map) -> dict[str, bytes]:
        """Return the files of a map; raises UnfinishedError where the key cannot be had."""
        raw = encode(told)
        return {FILE: raw, SIGNATURE: sign_as(self.key, namespace(self.court), raw)}


@dataclass(frozen=True)
class Rewritten:
    """What an erasure did to one repository: how many commits got another name, and which erased
    contents other files of it still hold."""

    repository: str
    commits: int
    shared: tuple[str, ...] = ()


def repositories(root: Path, config: Config) -> tuple[Path, ...]:
    """Return every repository of the court on this machine, the keeper of main first.

    Raises RefusedError where main is kept on another machine.
    """
    main = main_of(root)
    if not main.recorded:
        raise RefusedError([_ELSEWHERE])
    named = (main.root, root, *(root / path for path in config.backup.repositories))
    once = {folder_of(each): each for each in named if each.exists()}
    return tuple(once.values())


def erase_histories(
    root: Path, config: Config, order: Order, signing: Signing, progress: Progress
) -> tuple[Rewritten, ...]:
    """Erase from every repository; raises RefusedError where one is unfit, before any is touched,
    UnfinishedError where something did not go."""
    found = repositories(root, config)
    for each in found:
        moving.refuse_unfit(each)
    keeper = found[0]
    proof = gather_evidence(keeper, order.at)
    taking = Taking(order, gather_statements(keeper))
    done = [_erase(keeper, taking, proof, signing, progress)]
    for each in found[1:]:
        _take_map(each, keeper)
        done.append(_erase(each, taking, Evidence(), signing, progress))
    return tuple(done)


def _erase(
    repo: Path, taking: Taking, proof: Evidence, signing: Signing, progress: Progress
) -> Rewritten:
    stood = _refs(repo)
    with Objects(repo) as objects:
        taking.before = erased_in(repo, objects)
        writing = Rewriting(repo, objects, taking.change())
        writing.all(progress.advance)
    ids = {**writing.commits, **writing.tags}
    shared = frozenset(_held(repo, stood, ids) & taking.blobs)
    new = erasure_of(taking, writing.commits, proof, shared)
    told = _with(map_in(repo, signing.court), new)
    _keep_map(repo, told, signing)
    moving.unmoved(repo, stood)
    shutil.rmtree(readings_of(repo).folder, ignore_errors=True)
    moves = moving.Moves(ids, taking.name, taking.message)
    _move(repo, moves)
    _ensure_gone(repo, told.erasures[-1])
    return Rewritten(repo.name, len(writing.commits), tuple(sorted(shared)))


def _move(repo: Path, moves: moving.Moves) -> None:
    head = resolve(repo, "HEAD") or ""
    if not is_bare(repo) and head in moves.ids:
        moving.follow(repo, head, moves.ids[head])
    moving.move_refs(repo, moves)
    moving.move_logs(repo, moves)
    moving.let_go(repo)


def _refs(repo: Path) -> dict[str, str]:
    rows = git(repo, "for-each-ref", "--format=%(objectname) %(refname)").decode().splitlines()
    found = {ref: oid for oid, ref in (row.split(" ", 1) for row in rows)}
    found.pop(REF, None)
    return found


def _held(repo: Path, stood: Mapping[str, str], ids: Mapping[str, str]) -> set[str]:
    """Return every object that the history as it will be leads to."""
    tips = sorted({ids.get(oid, oid) for oid in stood.values()})
    given = "".join(f"{tip}\n" for tip in tips).encode()
    rows = git(repo, "rev-list", "--objects", "--no-object-names", "--stdin", given=given)
    return set(rows.decode().split())


def _with(told: Map, new: Erasure) -> Map:
    """Return the map with an erasure; of one that a stopped run put there, both are one."""
    if told.erasures and told.erasures[-1].id == new.id:
        rest = told.model_copy(update={"erasures": told.erasures[:-1]})
        return rest.with_one(merged(told.erasures[-1], new))
    return told.with_one(new)


def _keep_map(repo: Path, told: Map, signing: Signing) -> None:
    commit = moving.lone_commit(repo, signing.seal(told), "Peta penghapusan")
    moving.set_ref(repo, REF, commit)


def _take_map(repo: Path, keeper: Path) -> None:
    git(repo, "fetch", "--quiet", "--no-tags", str(keeper.resolve()), f"+{REF}:{REF}")


def _ensure_gone(repo: Path, erasure: Erasure) -> None:
    left = list(_left(repo, erasure))
    if left:
        raise UnfinishedError(
            f"{len(left)} objek lama masih ada di {repo.name}, antara lain {left[0][:10]}. Lihat "
            "git status dan git stash di sana, selesaikan, lalu jalankan lagi."
        )


def _left(repo: Path, erasure: Erasure) -> Iterator[str]:
    yield from moving.still_there(repo, [*erasure.commits, *erasure.blobs])
