"""Many pushes at once, and a large repository."""

import json
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from tests.conftest import SOAK
from tests.review.courthouse import ENTERED, ITEM, OLD, ORDINARY, Courthouse, article

_PUSHERS = 100 if SOAK else 6
_AT_ONCE = 6  # with more at once on two cores, nearly all work is trying again
_MANY = 10_000


def test_parallel_pushes_lose_nothing_and_let_nothing_wrong_in(house: Courthouse) -> None:
    """Every third pusher has no approval; the others merge and try again until they are in."""
    clones = [clone_of(house, number) for number in range(_PUSHERS)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        entered = list(pool.map(push_until_in, clones))
    assert entered == [number % 3 != 2 for number in range(_PUSHERS)]
    house.git("fetch", "--quiet", "origin")
    there = house.git("ls-tree", "-r", "--name-only", "origin/main", "content/berita/2026/11")
    wanted = [path_of(number) for number in range(_PUSHERS) if number % 3 != 2]
    assert sorted(there.split()) == sorted([ENTERED, OLD, *wanted])
    house.git("--git-dir", str(house.server), "fsck", "--strict")


def path_of(number: int) -> str:
    return f"content/berita/2026/11/nomor-{number}/index.md"


def clone_of(house: Courthouse, number: int) -> Courthouse:
    made = Courthouse(house.folder.parent / f"{house.folder.name}-{number}")
    shutil.copytree(house.clone, made.clone)
    made.commit({path_of(number): article(f"Nomor {number}")})
    if number % 3 != 2:
        made.approve(*ORDINARY)
    return made


def push_until_in(clone: Courthouse) -> bool:
    for _ in range(4 * _PUSHERS):
        entered, codes, _ = clone.push()
        if entered or "REV001" in codes:
            return entered
        clone.git("fetch", "--quiet", "origin")
        clone.git("merge", "--quiet", "--no-edit", "-S", "origin/main")
    return False


def test_a_push_to_ten_thousand_items_asks_git_no_more_than_one_to_two(house: Courthouse) -> None:
    """How long it takes is measured by `scripts/bench gate`."""
    few = commands_of_a_push(house, "sedikit")
    house.git("fast-import", "--quiet", "--force", given=many(house))
    house.git("--git-dir", str(house.server), "fetch", str(house.clone), "+many:refs/heads/main")
    house.git("fetch", "--quiet", "origin")
    house.git("reset", "--quiet", "--hard", "origin/main")
    assert commands_of_a_push(house, "banyak") == few


def commands_of_a_push(house: Courthouse, name: str) -> list[str]:
    """Let the hook judge an approved article, and return the git commands that it gave."""
    house.commit({ITEM.replace("baru", name): article()})
    house.approve(*ORDINARY)
    assert house.push(f"HEAD:refs/heads/draf/berita/{name}")[0]
    old, new = house.main(), house.git("rev-parse", "HEAD").strip()
    told = house.folder / f"{name}.trace"
    done = subprocess.run(
        [str(house.server / "hooks/pre-receive")],
        input=f"{old} {new} refs/heads/main\n",
        text=True,
        cwd=house.server,
        env={**os.environ, "GIT_DIR": ".", "GIT_TRACE2_EVENT": str(told)},
    )
    assert done.returncode == 0
    events = (json.loads(line) for line in told.read_text(encoding="utf-8").splitlines())
    return [each["argv"][1] for each in events if each["event"] == "start"]


def many(house: Courthouse) -> str:
    """A commit on main with ten thousand items, as git fast-import reads it."""
    text = article("Banyak")
    rows = [
        f"M 100644 inline content/berita/{2000 + n // 500}/01/banyak-{n}/index.md\n"
        f"data {len(text.encode())}\n{text}\n"
        for n in range(_MANY)
    ]
    start = house.git("rev-parse", "origin/main").strip()
    head = "commit refs/heads/many\ncommitter Uji <uji@x> 1 +0000\ndata 0\n"
    return f"{head}from {start}\n{''.join(rows)}"
