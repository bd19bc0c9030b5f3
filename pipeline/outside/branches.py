"""Branches of the court's folder: where one stands, and which files it changes."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError


@dataclass(frozen=True)
class Branch:
    """A branch's commit, and the paths that it changes since it parted from its target."""

    commit: str
    paths: tuple[str, ...]


def branch_of(root: Path, name: str, target: str) -> Branch:
    """Return a branch as it stands in this folder; raises UsageError where it cannot be read."""
    import git

    try:
        repository = git.Repo(root)
    except git.exc.InvalidGitRepositoryError:
        raise UsageError(
            "Folder ini tidak dicatat Git. Jalankan di klona repositori situs."
        ) from None
    with repository:
        known = {each.name for each in repository.heads}
        for wanted in (name, target):
            if wanted not in known:
                message = f"Cabang {wanted} tidak ada di folder ini. Lihat: git branch"
                raise UsageError(message)
        listed = repository.git.diff("--name-only", "-z", f"{target}...{name}", "--")
        paths = tuple(path for path in listed.split("\0") if path)
        return Branch(repository.heads[name].commit.hexsha, paths)
