"""The whole demo court with review on: its content, real keys, and a server with its hook."""

import re
import shutil
from pathlib import Path

import yaml

from pipeline.flows.reviewing.server import server_init
from tests.demo import AS_OF, ROOT, terbit
from tests.review.courthouse import EDITOR, PEOPLE, PJ, WRITER, Courthouse, as_yaml, roster
from tests.review.test_life import did

_IGNORED = "/build/\n/site/\n/var/\n"
_REVIEW = "site_config/review.yml"


def grown(demo: Path, folder: Path) -> Courthouse:
    """Lay out the built demo court in `folder`, with keys beside it and review on."""
    house = Courthouse(folder)
    shutil.copytree(demo, house.clone, symlinks=True)
    plain = yaml.safe_load((ROOT / PEOPLE).read_text(encoding="utf-8"))
    people = as_yaml(roster(folder.parent / "keys", plain))
    house.commit({PEOPLE: people, ".gitignore": _IGNORED}, "admin-situs")
    start = house.git("rev-parse", "HEAD").strip()
    on = (house.clone / _REVIEW).read_text(encoding="utf-8")
    on = on.replace("enabled: false", "enabled: true")
    baseline = f"baseline: {{commit: {start}, on: 2026-11-20}}"
    house.commit({_REVIEW: on.replace("baseline: null", baseline)}, "admin-situs")
    server_init(house.server, house.clone)
    house.git("remote", "add", "origin", str(house.server))
    house.git("fetch", "--quiet", "origin")
    return house


def fill(file: Path, body: str, **keys: str) -> None:
    """Write what a writer writes into a fresh draft: the keys that are asked for, and the text."""
    text = file.read_text(encoding="utf-8")
    for key, value in keys.items():
        text, count = re.subn(rf"^{key}: ISI.*$", f"{key}: {value}", text, flags=re.MULTILINE)
        assert count == 1, key
    file.write_text(text.replace("ISI tulisan di sini.", body), encoding="utf-8")


def new(house: Courthouse, title: str, body: str) -> str:
    """A writer begins an article and fills it in; returns its folder."""
    done = terbit(house.clone, "new", "berita", title, "--as-of", AS_OF)
    path = re.search(r"content/\S+/index\.md", done.stdout)
    assert path is not None, done.stdout + done.stderr
    summary = "Pengunjung pengadilan dilayani di meja yang baru."
    fill(house.clone / path[0], body, summary=summary, section="hukum", author=WRITER)
    return path[0].removesuffix("/index.md")


def through(house: Courthouse, draft: str, *by: str) -> None:
    """A waiting draft is approved, goes into main, and comes back into the clone."""
    for who in by or (EDITOR, PJ):
        did(house, who, "approve", draft)
    did(house, EDITOR, "publish", draft)
    house.git("pull", "--quiet", "--ff-only", "origin", "main")


def build(house: Courthouse, command: str = "build", *more: str) -> None:
    done = terbit(house.clone, command, "--as-of", AS_OF, *more)
    assert done.returncode == 0, done.stdout + done.stderr


def read(house: Courthouse, path: str) -> str:
    return (house.clone / "site" / path).read_text(encoding="utf-8")


def holding(house: Courthouse, words: str) -> list[str]:
    """The published files that hold some words, as far as they are text."""
    site = house.clone / "site"
    files = (file for file in site.rglob("*") if file.is_file())
    return sorted(f.relative_to(site).as_posix() for f in files if words.encode() in f.read_bytes())
