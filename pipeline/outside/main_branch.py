"""Where the branch main is kept: in this clone, in a repository beside it, or far away."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from pipeline.outside.git_reading import git, git_says, resolve
from pipeline.outside.git_writing import REMOTE, fetch, has_remote
from pipeline.outside.ref_log import keeps_main

MAIN = "refs/heads/main"
SEEN = f"refs/remotes/{REMOTE}/main"


@dataclass(frozen=True)
class MainBranch:
    """main as it stands now: its commit (None where there is none) and the repository to read it
    from. `ref` is its name there; `recorded`: its moves are recorded there as they were received.
    """

    root: Path
    ref: str
    commit: str | None
    recorded: bool


def main_of(root: Path) -> MainBranch:
    """Return main as its keeper has it; raises UnfinishedError where a server does not answer."""
    if not has_remote(root):
        return MainBranch(root, MAIN, resolve(root, MAIN), recorded=True)
    fetch(root)
    server = _beside(root)
    if server is not None:
        return MainBranch(server, MAIN, resolve(server, MAIN), recorded=True)
    return MainBranch(root, SEEN, resolve(root, SEEN), recorded=False)


def _beside(root: Path) -> Path | None:
    """Return the repository that main is kept in, where it lies on this machine."""
    url = git(root, "remote", "get-url", REMOTE).decode().strip()
    if url.startswith("file://"):
        url = url2pathname(urlsplit(url).path)
    folder = root / url
    here = folder.is_dir() and git_says(folder, "rev-parse", "--git-dir") and keeps_main(folder)
    return folder.resolve() if here else None
