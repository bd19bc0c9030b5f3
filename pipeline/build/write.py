"""Writing the composed tree: only what differs is written, and what no longer belongs goes."""

import filecmp
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import yaml

from pipeline.build.compose import Tree
from pipeline.config.court import Court

CONFIG = "mkdocs.yml"


def write_tree(tree: Tree, docs: Path) -> None:
    """Make the folder `docs` hold exactly the tree."""
    _remove_others(docs, {*tree.texts, *tree.copies})
    for path, text in tree.texts.items():
        write_if_changed(docs / path, text.encode())
    for path, source in tree.copies.items():
        _copy_if_changed(source, docs / path)


def write_if_changed(file: Path, data: bytes) -> None:
    """Write `data` to `file` whole, unless it is there already."""
    if file.is_file() and file.read_bytes() == data:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(file.name + ".tmp")
    unfinished.write_bytes(data)
    unfinished.replace(file)


def _copy_if_changed(source: Path, file: Path) -> None:
    if file.is_file() and filecmp.cmp(source, file):
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, file)


def _remove_others(docs: Path, wanted: Iterable[str]) -> None:
    keep = set(wanted)
    for folder, _, names in os.walk(docs, topdown=False):
        for name in names:
            file = Path(folder, name)
            if file.relative_to(docs).as_posix() not in keep:
                file.unlink()
        if not any(Path(folder).iterdir()) and Path(folder) != docs:
            Path(folder).rmdir()


def write_config(build: Path, court: Court, tree: Tree) -> Path:
    """Write build/mkdocs.yml, from which plain `mkdocs build` renders the composed tree."""
    config = {
        "INHERIT": "../mkdocs.yml",
        "site_name": court.name,
        "site_url": f"{court.url}/",
        "docs_dir": "docs",
        "site_dir": "html",
        "theme": {"custom_dir": "../site_config/theme/templates"},
        "extra": tree.frame,
        "nav": tree.nav,
    }
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=1000)
    write_if_changed(build / CONFIG, text.encode())
    return build / CONFIG
