"""Moving a repository onto a history that was written anew, and letting the old one go for good.

Every step may be done again: what stands where it should is left. When main moved stays known,
under the new names, because the audit judges by it.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError, UnfinishedError
from pipeline.outside.bundles import folder_of
from pipeline.outside.git_reading import attempt, git, resolve

_LEFT_BEHIND = ("ORIG_HEAD", "FETCH_HEAD", "MERGE_HEAD", "AUTO_MERGE", "COMMIT_EDITMSG")
_WORDS_LEFT = ("MERGE_MSG", "SQUASH_MSG", "TAG_EDITMSG", "rr-cache", "rebase-merge", "rebase-apply")
_KEEP_LOGS = ("-c", "gc.reflogExpire=never", "-c", "gc.reflogExpireUnreachable=never")


@dataclass(frozen=True)
class Moves:
    """What became of commits and tags (old id → new), and how a name or words are told now."""

    ids: Mapping[str, str]
    name: Callable[[str], str]
    message: Callable[[bytes], bytes]


def refuse_unfit(root: Path) -> None:
    """Raise RefusedError where a repository cannot be written anew without losing something."""
    inside = folder_of(root)
    reasons = []
    if git(root, "rev-parse", "--show-object-format").strip() != b"sha1":
        reasons.append(f"Repositori {root} memakai SHA-256; penulisan ulang belum mengenalnya.")
    if git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        reasons.append(f"Lengkapi dulu klona {root}: git fetch --unshallow")
    if (inside / "objects/info/alternates").exists():
        reasons.append(f"Lepaskan dulu {root} dari repositori lain: git repack -ad, lalu ulangi.")
    if any((inside / "objects/pack").glob("*.keep")):
        reasons.append(f"Hapus dulu berkas *.keep di {inside}/objects/pack.")
    if git(root, "for-each-ref", "--format=%(refname)", "refs/replace"):
        reasons.append(f"Hapus dulu refs/replace di {root}: git replace -d")
    if git(root, "worktree", "list", "--porcelain").count(b"worktree ") > 1:
        reasons.append(f"Hapus dulu folder kerja tambahan: git -C {root} worktree remove")
    if reasons:
        raise RefusedError(reasons)


def move_refs(root: Path, moves: Moves) -> None:
    """Point every ref, and a HEAD that stands on no branch, to what its commit became; all or none.

    Raises UnfinishedError where a ref moved meanwhile.
    """
    rows = git(root, "for-each-ref", "--format=%(objectname) %(refname)").decode().splitlines()
    lines = [line for row in rows for line in _ref_lines(row, moves)]
    git(root, "update-ref", "--stdin", given="".join(f"{line}\n" for line in lines).encode())
    on_branch, _ = attempt(root, "symbolic-ref", "--quiet", "HEAD")
    head = resolve(root, "HEAD") or ""
    if not on_branch and head in moves.ids:
        git(root, "update-ref", "--no-deref", "HEAD", moves.ids[head])


def _ref_lines(row: str, moves: Moves) -> list[str]:
    oid, ref = row.split(" ", 1)
    new, called = moves.ids.get(oid, oid), "/".join(map(moves.name, ref.split("/")))
    if called != ref:
        return [f"delete {ref} {oid}", f"update {called} {new}"]
    return [f"update {ref} {new} {oid}"] if new != oid else []


def move_logs(root: Path, moves: Moves) -> None:
    """Tell in the logs of refs the new names of commits; times stay. A move to what a commit
    became is no move and is left out."""
    logs = folder_of(root) / "logs"
    for file in sorted(logs.rglob("*")):
        if not file.is_file():
            continue
        if any(moves.name(part) != part for part in file.relative_to(logs).parts):
            file.unlink()
            continue
        before = file.read_bytes()
        rows = (_log_row(row, moves) for row in before.splitlines(keepends=True))
        after = b"".join(row for row in rows if row[:40] != row[41:81])
        if after != before:
            _replace(file, after)


def _log_row(row: bytes, moves: Moves) -> bytes:
    old, new = (moves.ids.get(each.decode(), each.decode()) for each in (row[:40], row[41:81]))
    return f"{old} {new}".encode() + moves.message(row[81:])


def _replace(file: Path, raw: bytes) -> None:
    unfinished = file.with_name(f"{file.name}.tmp")
    unfinished.write_bytes(raw)
    shutil.copymode(file, unfinished)
    unfinished.replace(file)


def follow(root: Path, old: str, new: str) -> None:
    """Bring a work tree from one commit to what it became; changes of people stay, or it is
    refused by Git, which raises UnfinishedError."""
    git(root, "read-tree", "-m", "-u", old, new)


def let_go(root: Path) -> None:
    """Remove every object that nothing leads to, and what Git left behind of earlier commands."""
    inside = folder_of(root)
    for name in (*_LEFT_BEHIND, *_WORDS_LEFT):
        place = inside / name
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
    git(root, *_KEEP_LOGS, "-c", "gc.cruftPacks=false", "gc", "--quiet", "--prune=now")
    os.sync()


def still_there(root: Path, names: list[str]) -> list[str]:
    """Return which objects a repository still has."""
    given = "".join(f"{name}\n" for name in names).encode()
    rows = git(root, "cat-file", "--batch-check", given=given).decode().splitlines()
    return [row.split(" ")[0] for row in rows if not row.endswith(" missing")]


def set_ref(root: Path, ref: str, oid: str) -> None:
    """Point a ref to a commit, wherever it stood."""
    git(root, "update-ref", ref, oid)


def lone_commit(root: Path, files: Mapping[str, bytes], message: str) -> str:
    """Return a commit without any before it that holds these files and nothing else."""
    rows = b""
    for name, raw in files.items():
        oid = git(root, "hash-object", "-w", "--stdin", given=raw).decode().strip()
        rows += f"100644 blob {oid}\t{name}\n".encode()
    tree = git(root, "mktree", given=rows).decode().strip()
    who = {"GIT_AUTHOR_NAME": "terbit", "GIT_AUTHOR_EMAIL": "terbit@localhost"}
    who |= {key.replace("AUTHOR", "COMMITTER"): value for key, value in who.items()}
    made = git(root, "commit-tree", tree, given=f"{message}\n".encode(), more=who)
    return made.decode().strip()


def unmoved(root: Path, stood: Mapping[str, str]) -> None:
    """Raise UnfinishedError where refs are not what they were seen to be."""
    rows = git(root, "for-each-ref", "--format=%(objectname) %(refname)").decode().splitlines()
    now = {ref: oid for oid, ref in (row.split(" ", 1) for row in rows)}
    if any(now.get(ref) != oid for ref, oid in stood.items()):
        raise UnfinishedError("Ada yang mengirim selagi riwayat ditulis ulang. Jalankan lagi.")
