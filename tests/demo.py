"""The whole demo court in a folder of its own, under Git, and commands run on it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AS_OF = "2026-11-20"
_PARTS = ("content", "site_config", "mkdocs.yml")
_QUIET = ("-c", "user.name=Uji", "-c", "user.email=uji@pn-contoh.example")


def lay_out(folder: Path) -> Path:
    """Copy the demo court into `folder` and commit it; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part)
        else:
            shutil.copyfile(source, folder / part)
    (folder / ".gitignore").write_text("/build/\n/site/\n", encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Awal")
    return folder


def git(folder: Path, *arguments: str) -> str:
    """Run git in `folder` and return what it prints."""
    command = ("git", *_QUIET, *arguments)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def terbit(
    folder: Path, *arguments: str, before: tuple[str, ...] = (), **changes: str
) -> subprocess.CompletedProcess[str]:
    """Run `terbit` on `folder` in a process of its own, behind the command `before`."""
    command = (*before, sys.executable, "-m", "pipeline.cli", *arguments)
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **changes}
    return subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )


def tree_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return mode and bytes of every file below `folder`, by path."""
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_mode, file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
