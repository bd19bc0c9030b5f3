"""A whole repository as one file, and back (git-bundle(1)): every ref, and what ref logs name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.git_reading import attempt, git


@dataclass(frozen=True)
class Refs:
    """Where a repository stands: what HEAD points to, and each ref with its commit."""

    head: str
    refs: dict[str, str]


def folder_of(repository: Path) -> Path:
    """Return Git's own folder of a clone or a bare repository; raises UnfinishedError if none."""
    shown = git(repository, "rev-parse", "--path-format=absolute", "--git-common-dir")
    return Path(shown.decode().strip())


def refs_of(repository: Path) -> Refs:
    """Return where a repository stands; raises UnfinishedError where it has no commit."""
    well, _ = attempt(repository, "rev-parse", "--verify", "--quiet", "HEAD")
    if not well:
        message = f"{repository} belum punya komit. Buat komit pertama, lalu ulangi."
        raise UnfinishedError(message)
    on_branch, _ = attempt(repository, "symbolic-ref", "--quiet", "HEAD")
    asked = ("symbolic-ref", "HEAD") if on_branch else ("rev-parse", "HEAD")
    head = git(repository, *asked).decode().strip()
    rows = git(repository, "for-each-ref", "--format=%(objectname) %(refname)").decode()
    pairs = (row.split(" ", 1) for row in rows.splitlines())
    return Refs(head, {name: commit for commit, name in pairs})


def pack(repository: Path, bundle: Path) -> None:
    """Write everything that any ref or ref log of a repository leads to into one file."""
    bundle.parent.mkdir(parents=True, exist_ok=True)
    git(repository, "bundle", "create", "--quiet", str(bundle.absolute()), "--all", "--reflog")


def unpack(bundle: Path, repository: Path, stood: Refs, *, bare: bool) -> None:
    """Make a repository of a bundle, standing where it stood; the work tree is filled.

    Raises UnfinishedError where the bundle does not hold what `stood` names.
    """
    repository.mkdir(parents=True, exist_ok=True)
    git(repository, "init", "--quiet", *(("--bare",) if bare else ()))
    # Into no branch yet: Git does not write over the branch that it stands on.
    git(repository, "fetch", "--quiet", "--no-tags", str(bundle.absolute()), "refs/*:refs/terbit/*")
    moves = "".join(f"update {name} {commit}\n" for name, commit in stood.refs.items())
    moves += "".join(f"delete {name}\n" for name in _passing(repository))
    git(repository, "update-ref", "--stdin", given=moves.encode())
    _stand(repository, stood.head)
    if not bare:
        git(repository, "reset", "--quiet", "--hard")


def _passing(repository: Path) -> list[str]:
    shown = git(repository, "for-each-ref", "--format=%(refname)", "refs/terbit/").decode()
    return shown.split()


def _stand(repository: Path, head: str) -> None:
    if head.startswith("refs/"):
        git(repository, "symbolic-ref", "HEAD", head)
    else:
        git(repository, "update-ref", "--no-deref", "HEAD", head)


def unsound(repository: Path) -> str:
    """Return what Git finds wrong with its own objects, "" where nothing is."""
    well, said = attempt(repository, "fsck", "--full", "--no-dangling", "--no-progress")
    return "" if well else said or "git fsck"


def stand_at(repository: Path, commit: str, folders: Sequence[str]) -> None:
    """Make a work tree what a commit says, drafts in the folders gone; for folders nobody uses."""
    git(repository, "reset", "--quiet", "--hard", commit)
    git(repository, "clean", "-d", "--force", "--quiet", "--", *folders)


def uncommitted(repository: Path) -> list[str]:
    """Return the files of a work tree that are new or differ from the commit, by path."""
    wanted = ("ls-files", "-z", "--others", "--modified", "--exclude-standard")
    shown = git(repository, *wanted).decode("utf-8", "surrogateescape")
    return sorted({path for path in shown.split("\0") if path})
