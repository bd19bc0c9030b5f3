"""The search index of the finished pages, in the folder from which the search page reads it.

Pagefind's own filters are left out: it writes them in another order each time. Instead one small
file says kind, section and year of each page, and the search page narrows by it (docs/adr/0007).
"""

import gzip
import hashlib
import json
import shutil
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from pipeline.outside.search_index import make_index

FOLDER = "cari/indeks"
FACETS = "saringan.json"
_MARK = "data-pagefind-body"
_IGNORED = (
    ".keterangan-terbit",
    ".keterangan-kecil",
    ".hanya-cetak",
    ".daftar-isi",
    ".isi-bagian",
    "#halaman-bagian-ini",
    ".sidik",
    "ul.tag",
)
_WANTED = (
    "pagefind.js",
    "pagefind-entry.json",
    "wasm.id.pagefind",
    "*.pf_meta",
    "index/*",
    "fragment/*",
)
_FRAGMENT = ".pf_fragment"
_RECIPE = "v2"
_DIGEST_LENGTH = 64
_SIGNATURE = b"pagefind_dcd"


def index_files(
    pages: Mapping[str, str], text_of: Callable[[str], str], cache: Path
) -> Mapping[str, Path]:
    """Return the files of the index of pages (path to fingerprint) by their path below FOLDER.

    `text_of` returns a page's HTML; unchanged pages come from `cache`.
    """
    made = cache / _digest(sorted(pages.items()))
    if not made.is_dir():
        shutil.rmtree(cache, ignore_errors=True)
        texts = [(path, search_text(text_of(path)) or "") for path in sorted(pages)]
        _write(make_index(texts, language="id", ignored=_IGNORED), cache / "unfinished")
        (cache / "unfinished").rename(made)
    return {f.relative_to(made).as_posix(): f for f in made.rglob("*") if f.is_file()}


def keep_index(
    pages: Mapping[str, str], text_of: Callable[[str], str], cache: Path
) -> Mapping[str, Path]:
    """Return the index of an earlier build for a preview; make one only where there is none.

    A preview shall show an edit at once; its search may lag behind.
    """
    for kept in cache.glob("*"):
        if len(kept.name) == _DIGEST_LENGTH:
            return {f.relative_to(kept).as_posix(): f for f in kept.rglob("*") if f.is_file()}
    return index_files(pages, text_of, cache)


def search_text(html: str) -> str | None:
    """Return what is indexed of a page, without the frame, which changes more often."""
    mark = html.find(_MARK)
    if mark < 0:
        return None
    content = html[html.rfind("<", 0, mark) :].partition("</main>")[0]
    return f"<html><body>{content}</body></html>"


def _digest(pages: list[tuple[str, str]]) -> str:
    told = json.dumps([pages, _IGNORED, _WANTED, _RECIPE, version("pagefind-bin")])
    return hashlib.sha256(told.encode()).hexdigest()


def _write(files: dict[str, bytes], folder: Path) -> None:
    wanted = {path: data for path, data in files.items() if _is_wanted(path)}
    for path, data in (wanted | {FACETS: _facets(wanted)}).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _is_wanted(path: str) -> bool:
    return any(PurePosixPath(path).match(pattern) for pattern in _WANTED)


def _facets(files: dict[str, bytes]) -> bytes:
    """Return kind, section and year of each page, by the name Pagefind gives its fragment."""
    told = {}
    for path in sorted(files):
        if path.endswith(_FRAGMENT):
            page = json.loads(gzip.decompress(files[path]).removeprefix(_SIGNATURE))
            name = PurePosixPath(path).stem
            meta = page["meta"]
            told[name] = [meta["jenis"], meta["bagian"], meta["tanggal"][:4]]
    return (json.dumps(told, separators=(",", ":")) + "\n").encode()
