"""The steps of a row of commits, told at once, are those that git tells one by one."""

import random
from pathlib import Path

from pipeline.outside.git_reading import differences
from pipeline.outside.git_steps import each_difference
from tests.demo import git


def _commits(root: Path) -> list[str]:
    """Return commits that add, change, move and remove files, one that changes nothing, a merge."""
    luck = random.Random()
    git(root, "init", "--quiet", "--initial-branch=main")
    made = []
    for number in range(12):
        (root / f"a {luck.randrange(4)}é.md").write_text(f"{luck.random()}\n", "utf-8")
        if number % 4 == 3:
            sorted(root.glob("*.md"))[0].unlink()
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--allow-empty", f"--message={number}")
        made.append(git(root, "rev-parse", "HEAD").strip())
    git(root, "checkout", "--quiet", "-b", "samping", made[-2])
    (root / "samping.md").write_text("x\n", "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=Samping")
    git(root, "checkout", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-ff", "--no-edit", "samping")
    git(root, "commit", "--quiet", "--allow-empty", "--message=Kosong")
    return [*made, *git(root, "rev-list", "--reverse", "-2", "--first-parent", "HEAD").split()]


def test_all_at_once_is_one_by_one(tmp_path: Path) -> None:
    first, *others = _commits(tmp_path)
    # main may stand at the same commit twice, and go back.
    row = [*others, others[3], others[-1], others[3]]
    wanted = [differences(tmp_path, old, new) for old, new in zip([first, *row], row, strict=False)]
    assert each_difference(tmp_path, first, row) == wanted
    assert each_difference(tmp_path, first, []) == []
    assert any(wanted) and [] in wanted
