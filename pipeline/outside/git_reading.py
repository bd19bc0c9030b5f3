"""Reading Git objects by its plumbing: nothing here needs a work tree or changes anything.

Replacement refs are ignored: what a hook judges must be what is pushed.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import UnfinishedError

NO_OBJECT = "0" * 40
SURROGATES = "surrogateescape"
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Difference:
    """One file that differs between two trees: modes and object ids; mode 000000 where absent."""

    path: str
    old_mode: str
    new_mode: str
    old: str
    new: str


def git(
    root: Path, *arguments: str, given: bytes = b"", more: Mapping[str, str] = _NOTHING
) -> bytes:
    """Run git in `root` and return what it prints; raises UnfinishedError where it fails."""
    done = _run(root, arguments, given, more)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise UnfinishedError(f"Git tidak selesai (git {arguments[0]}): {said}")
    return done.stdout


def attempt(root: Path, *arguments: str) -> tuple[bool, str]:
    """Run git and return whether it succeeded, and what it said on standard error."""
    done = _run(root, arguments, b"")
    return done.returncode == 0, done.stderr.decode("utf-8", "replace").strip()


def git_says(root: Path, *arguments: str) -> bool:
    """Return whether git answers yes, by its exit code."""
    return _run(root, arguments, b"").returncode == 0


def _run(
    root: Path, arguments: tuple[str, ...], given: bytes, more: Mapping[str, str] = _NOTHING
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", *arguments],
            cwd=root,
            env={**surroundings(), **more},
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as problem:
        raise UnfinishedError("Git belum ada. Pasang git, lalu ulangi.") from problem


def surroundings() -> dict[str, str]:
    """Return the environment of a git process: no replaced objects, plain words, no questions."""
    fixed = {"GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    return {**os.environ, **fixed}


def resolve(root: Path, name: str) -> str | None:
    """Return the commit that a name means, or None where there is none."""
    wanted = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    done = _run(root, ("rev-parse", *wanted), b"")
    return done.stdout.decode().strip() or None


def fork_point(root: Path, one: str, other: str) -> str | None:
    """Return the commit at which two commits parted, or None where they share no past."""
    return _run(root, ("merge-base", one, other), b"").stdout.decode().strip() or None


def differences(root: Path, old: str, new: str) -> list[Difference]:
    """Return every file that differs between two commits or trees, sorted by path."""
    raw = git(root, "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", old, new)
    tokens = iter(tokens_of(raw))
    return [difference_of(token, next(tokens)) for token in tokens]


def difference_of(fields: str, path: str) -> Difference:
    """Return a row of `diff-tree --raw -z` as a value."""
    old_mode, new_mode, old, new, _ = fields.lstrip(":").split(" ")
    return Difference(path, old_mode, new_mode, old, new)


def commits_between(root: Path, old: str, new: str) -> list[str]:
    """Return the commits that `new` has and `old` has not, oldest first."""
    return git(root, "rev-list", "--topo-order", "--reverse", new, f"^{old}").decode().split()


def touched(root: Path, commits: Iterable[str]) -> dict[str, list[Difference]]:
    """Return what each commit changes; merges are left out (see `remerged`)."""
    found: dict[str, list[Difference]] = {}
    given = "".join(f"{commit}\n" for commit in commits).encode()
    options = ("-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--root", "--stdin")
    tokens = iter(tokens_of(git(root, "diff-tree", *options, given=given)))
    current: list[Difference] = []
    for token in tokens:
        if token.startswith(":"):
            current.append(difference_of(token, next(tokens)))
        else:
            current = found.setdefault(token, [])
    return found


def remerged(root: Path, commit: str, parents: tuple[str, ...]) -> list[Difference]:
    """Return what a merge holds that merging its parents by machine does not give.

    Whoever merges may choose an old version, which equals one parent and so is no "evil merge" to
    `diff-tree -c`. Where the machine cannot merge, everything counts that differs from the first.
    """
    made = merged_tree(root, *parents) if len(parents) == 2 else None
    return differences(root, made.tree if made else parents[0], commit)


@dataclass(frozen=True)
class Merged:
    """The tree of a merge; `conflicts` are the paths that a person must put right."""

    tree: str
    conflicts: tuple[str, ...]


def merged_tree(root: Path, ours: str, theirs: str) -> Merged | None:
    """Merge two commits without a work tree; None where they have no common history."""
    wanted = ("merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", ours, theirs)
    done = _run(root, wanted, b"")
    if done.returncode not in (0, 1):
        return None
    tree, *conflicts = tokens_of(done.stdout)
    return Merged(tree, tuple(path for path in conflicts if path))


def paths_of(root: Path, tree: str, folder: str = "") -> list[str]:
    """Return every path of a commit or tree, or of one folder in it."""
    under = ("--", f"{folder}/") if folder else ()
    return tokens_of(git(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", tree, *under))


@dataclass(frozen=True)
class Listed:
    """One file of a tree: its path, mode, object and size in bytes (0 for a submodule)."""

    path: str
    mode: str
    object: str
    size: int


def listed(root: Path, tree: str, folders: Iterable[str]) -> list[Listed]:
    """Return every file of a commit or tree under some folders."""
    under = [f"{folder}/" for folder in folders]
    raw = git(root, "--literal-pathspecs", "ls-tree", "-rlz", "--full-tree", tree, "--", *under)
    return [_listed(row) for row in tokens_of(raw)]


def _listed(row: str) -> Listed:
    about, _, path = row.partition("\t")
    mode, _, oid, size = about.split()
    return Listed(path, mode, oid, int(size) if size.isdecimal() else 0)


def grep(root: Path, pattern: str, commit: str, glob: str) -> list[str]:
    """Return the files of a commit, by a glob of Git, that hold a line with the pattern."""
    wanted = ("grep", "-l", "-z", "--full-name", "-E", "-e", pattern, commit, "--", glob)
    return [each.removeprefix(f"{commit}:") for each in tokens_of(_run(root, wanted, b"").stdout)]


def sizes(root: Path, objects: Iterable[str]) -> dict[str, int]:
    """Return the size of each object that is there, in bytes."""
    given = "".join(f"{each}\n" for each in objects).encode()
    asked = git(root, "cat-file", "--batch-check=%(objectname) %(objectsize)", given=given)
    rows = (line.split(" ") for line in asked.decode().splitlines())
    return {row[0]: int(row[1]) for row in rows if row[1].isdecimal()}


def tokens_of(raw: bytes) -> list[str]:
    """Return what git printed with NUL after each piece."""
    text = raw.decode("utf-8", SURROGATES)
    return text.split("\0")[:-1] if text else []


def names(root: Path, *arguments: str) -> Iterator[str]:
    """Yield the lines that git prints."""
    yield from git(root, *arguments).decode("utf-8", "replace").splitlines()
