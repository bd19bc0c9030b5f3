"""What Git knows of the court's folder: which commit it stands at, and whether it was changed."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Revision:
    """The commit and tree that the folder holds; `changed` where files differ from the commit."""

    commit: str | None
    tree: str | None
    changed: bool


UNVERSIONED = Revision(None, None, changed=True)


def revision_of(root: Path) -> Revision:
    """Return the revision of the folder; a folder outside Git, or without a commit, has none."""
    import git

    try:
        repository = git.Repo(root)
    except git.exc.InvalidGitRepositoryError:
        return UNVERSIONED
    with repository:
        if not repository.head.is_valid():
            return UNVERSIONED
        head = repository.head.commit
        changed = repository.is_dirty(untracked_files=True)
        return Revision(head.hexsha, head.tree.hexsha, changed)
