"""Writing Git objects and refs by its plumbing: no checkout, no index of the user's is touched."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError, UnfinishedError
from pipeline.outside.git_reading import attempt, git, git_says, resolve

REMOTE = "origin"
_PLAIN = "100644"


@dataclass(frozen=True)
class Author:
    """Who makes a commit: shown name, address, and the SSH key that signs it."""

    name: str
    email: str
    key: Path


def signing_key(root: Path) -> Path | None:
    """Return the key that Git is told to sign with, or None."""
    if not git_says(root, "config", "--get", "user.signingKey"):
        return None
    shown = git(root, "config", "--type=path", "--get", "user.signingKey").decode().strip()
    return Path(shown)


def has_remote(root: Path) -> bool:
    """Return whether the clone has a server that it sends to."""
    return REMOTE in git(root, "remote").decode().split()


def fetch(root: Path) -> None:
    """Bring in main, all drafts and the map of erasures of the server.

    Raises UnfinishedError where it is silent.
    """
    wanted = (f"+refs/heads/{name}:refs/remotes/{REMOTE}/{name}" for name in ("main", "draf/*"))
    erased = "+refs/penghapusan/*:refs/penghapusan/*"
    git(root, "fetch", "--quiet", "--prune", "--no-tags", REMOTE, *wanted, erased)


def push(root: Path, *moves: str) -> None:
    """Move refs of the server, all or none.

    Raises RefusedError with what the server's hook said, UnfinishedError where it is silent or
    somebody else was faster.
    """
    done, said = attempt(root, "push", "--quiet", "--atomic", REMOTE, *moves)
    if done:
        return
    told = [line.removeprefix("remote:").strip() for line in said.splitlines() if _by_hook(line)]
    if "hook declined" in said and told:
        raise RefusedError(told)
    raise UnfinishedError(f"Server belum menerima. Jalankan lagi; Git menjawab: {said}")


def _by_hook(line: str) -> bool:
    return line.startswith("remote:") and "Ditolak:" not in line


def move(root: Path, ref: str, new: str, old: str | None) -> None:
    """Move a ref of this clone if it still stands where it was seen."""
    git(root, "update-ref", ref, new, old or "0" * 40)


def drop(root: Path, ref: str, old: str) -> None:
    """Remove a ref of this clone if it still stands where it was seen."""
    git(root, "update-ref", "-d", ref, old)


def commit_files(
    root: Path, parent: str, files: Mapping[str, bytes | None], message: str, author: Author
) -> str:
    """Return a signed commit on `parent` with files written, or removed where None."""
    rows = b"".join(_row(root, path, content) for path, content in files.items())
    with tempfile.TemporaryDirectory(prefix="terbit-") as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        git(root, "read-tree", parent, more=index)
        git(root, "update-index", "-z", "--index-info", given=rows, more=index)
        tree = git(root, "write-tree", more=index).decode().strip()
    return commit_tree(root, tree, (parent,), message, author)


def commit_tree(
    root: Path, tree: str, parents: tuple[str, ...], message: str, author: Author
) -> str:
    """Return a commit of a tree, signed with the author's SSH key."""
    behind = [part for parent in parents for part in ("-p", parent)]
    identity = (
        *("-c", f"user.name={author.name}", "-c", f"user.email={author.email}"),
        *("-c", "gpg.format=ssh", "-c", f"user.signingkey={author.key}"),
    )
    done = git(root, *identity, "commit-tree", "-S", *behind, tree, given=f"{message}\n".encode())
    return done.decode().strip()


def stage(root: Path, paths: list[str]) -> None:
    """Note files in the clone's own index, so that a later pull finds them as they will come."""
    git(root, "add", "--all", "--", *paths)


def forward_main(root: Path, old: str, new: str) -> None:
    """Move this clone's own main, with its files where main is checked out."""
    head = git(root, "rev-parse", "--symbolic-full-name", "HEAD").decode().strip()
    if head == "refs/heads/main":
        if resolve(root, "HEAD") != old:
            raise UnfinishedError("main berubah sementara ini. Ulangi.")
        git(root, "merge", "--quiet", "--ff-only", new)
    else:
        move(root, "refs/heads/main", new, old)


def _row(root: Path, path: str, content: bytes | None) -> bytes:
    if content is None:
        return f"0 {'0' * 40}\t{path}\0".encode()
    oid = git(root, "hash-object", "-w", "--stdin", given=content).decode().strip()
    return f"{_PLAIN} {oid}\t{path}\0".encode()
