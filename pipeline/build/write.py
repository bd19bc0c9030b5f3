"""Writing the composed tree: only what differs is written, and what no longer belongs goes."""

from pathlib import Path

import yaml

from pipeline.build.compiled import Compiled
from pipeline.build.compose import Tree
from pipeline.build.compose.memory import Memory
from pipeline.build.digests import Digests
from pipeline.build.files import lay
from pipeline.build.shelf import Shelf
from pipeline.config.court import Court

CONFIG = "mkdocs.yml"


def memory_of(docs: Shelf, ground: str, compiled: Compiled) -> Memory:
    """Return what the last build composed on the same ground, as far as it still lies in `docs`."""

    def holds(path: str, key: str) -> bool:
        known = docs.get(path)
        return known is not None and known.key == key

    return Memory(ground, holds, compiled)


def write_tree(tree: Tree, docs: Shelf, digests: Digests, photos: Shelf) -> None:
    """Make the shelf `docs` hold exactly the tree.

    Files of the shelf `photos`, which never change, are linked; those of the court are copied.
    """
    docs.keep_only({*tree.texts, *tree.same, *tree.copies})
    for path, text in tree.texts.items():
        docs.write(path, text.encode(), tree.keys.get(path, ""))
    below = f"{photos.folder}/"
    for path, source in tree.copies.items():
        made = photos.get(str(source).removeprefix(below))
        if made is not None:
            docs.link(path, source, made.digest)
        else:
            docs.copy(path, source, digests.of(source))


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
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=1000).encode()
    if not (build / CONFIG).is_file() or (build / CONFIG).read_bytes() != text:
        lay(build / CONFIG, text)
    return build / CONFIG
