"""The index of a staged site: its pages are read from a folder, and its files put into it."""

import hashlib
from pathlib import Path

from pipeline.build.finish.search.index import index_files
from pipeline.build.finish.search.text import search_text


def add_search(staging: Path, cache: Path) -> None:
    """Put the index of the pages under `staging` into it; parts that stayed come from `cache`."""
    texts = {
        file.relative_to(staging).as_posix(): text
        for file in staging.rglob("*.html")
        if (text := search_text(file.read_text(encoding="utf-8"))) is not None
    }
    digests = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in texts.items()}
    for path, made in index_files(digests, texts.__getitem__, cache).items():
        file = staging / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made.read())
