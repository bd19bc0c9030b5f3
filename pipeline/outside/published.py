"""The published text of the items that were changed since: what the branch main holds of them."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import SURROGATES
from pipeline.outside.git_running import Running, is_repository

BRANCH = "main"
_ITEM = "/index.md"
_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-renames", "--name-only", "-z")


def changed_since_published(root: Path) -> dict[str, str] | None:
    """Return the text on main of each item of content/ that differs from it now, by path.

    None where that cannot be told: `root` is no Git folder of its own, or has no branch main.
    """
    if not is_repository(root):
        return None
    try:
        with Running(root, "diff", *_PLAIN, BRANCH, "--", "content") as running:
            listed = running.answer().decode("utf-8", SURROGATES)
    except UnfinishedError:
        return None
    paths = [path for path in listed.split("\0") if path.endswith(_ITEM)]
    return dict(_texts(root, paths)) if paths else {}


def _texts(root: Path, paths: list[str]) -> Iterator[tuple[str, str]]:
    with Objects(root) as published:
        for path in paths:
            data = published.read(f"{BRANCH}:{path}")
            if data is not None:  # else it is new since
                yield path, data.decode("utf-8-sig", "replace")
