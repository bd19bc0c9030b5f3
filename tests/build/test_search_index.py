"""The search index of a site: what is in it, what is made anew, and the same bytes always."""

import gzip
import hashlib
import json
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pipeline.build.finish.search import FOLDER, IndexFile, add_search, index_files, search_text
from pipeline.errors import UnfinishedError
from pipeline.outside import search_index
from pipeline.outside.search_index import Indexer
from tests.demo import tree_of

_TOLD = (
    'data-pagefind-body data-pagefind-meta="jenis[data-jenis], bagian[data-bagian],'
    ' tanggal[data-tanggal]" data-jenis="{kind}" data-bagian="hukum" data-tanggal="2026-11-18"'
)


def _page(title: str, *, kind: str | None = "berita", inside: str = "", menu: str = "Menu") -> str:
    told = _TOLD.format(kind=kind) if kind else ""
    return (
        f'<html lang="id"><body><nav>{menu}</nav><main><article {told}><h1>{title}</h1>'
        f"<p>Hakim menyidangkan perkara.</p>{inside}</article></main><footer>{menu}</footer>"
        "</body></html>"
    )


def _stage(folder: Path, pages: Mapping[str, str]) -> Path:
    for path, html in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
    return folder


def _told(site: Path) -> list[dict[str, object]]:
    files = (site / FOLDER).rglob("fragment/*")
    return [
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in files
    ]


_PAGES = {
    f"berita/{2024 + number % 2}/{1 + number % 3:02}/{number}/index.html": _page(
        f"Sidang {number}", kind=("berita", "agenda")[number % 2]
    )
    for number in range(24)
} | {"layanan/biaya/index.html": _page("Biaya", kind="halaman")}


class _Asked:
    """Texts of pages, and which of them were asked for."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        self._texts = {path: search_text(html) or "" for path, html in pages.items()}
        self.paths: set[str] = set()
        self._lock = threading.Lock()

    def digests(self) -> dict[str, str]:
        return {path: hashlib.sha256(t.encode()).hexdigest() for path, t in self._texts.items()}

    def text_of(self, path: str) -> str:
        with self._lock:
            self.paths.add(path)
        return self._texts[path]


def _indexed(pages: Mapping[str, str], cache: Path) -> tuple[dict[str, IndexFile], set[str]]:
    """Return the files of the index of these pages, and the pages whose text was asked for."""
    asked = _Asked(pages)
    return index_files(asked.digests(), asked.text_of, cache), asked.paths


def _bytes_of(files: Mapping[str, IndexFile]) -> dict[str, bytes]:
    return {path: file.read() for path, file in files.items()}


def _with(changes: Mapping[str, str | None]) -> dict[str, str]:
    """Return the pages with some changed or added, or removed where there is None instead."""
    return {path: html for path, html in (_PAGES | changes).items() if html is not None}


def test_another_folder_and_order_of_files_give_the_same_bytes(tmp_path: Path) -> None:
    one = _stage(tmp_path / "satu", _PAGES)
    other = _stage(tmp_path / "di tempat lain", dict(reversed(_PAGES.items())))
    add_search(one, tmp_path / "cache-1")
    add_search(other, tmp_path / "cache-2")
    made = tree_of(one / FOLDER)
    assert made == tree_of(other / FOLDER)
    assert {Path(path).suffix for path in made} >= {".js", ".pf_meta", ".pf_index", ".pagefind"}


def test_each_file_is_what_its_hash_and_its_size_say(tmp_path: Path) -> None:
    files, _ = _indexed(_PAGES, tmp_path)
    for file in files.values():
        data = file.read()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (file.sha256, file.size)


@pytest.mark.parametrize(
    "changes",
    [
        {"berita/2024/01/0/index.html": _page("Mediasi")},
        {"berita/2024/01/0/index.html": None},
        {"berita/2025/03/baru/index.html": _page("Pengumuman lelang", kind="pengumuman")},
        {"berita/2023/12/lama/index.html": _page("Arsip")},
        {"layanan/biaya/index.html": None},
        {"layanan/biaya/index.html": _page("Biaya", inside="<p>Café</p>", kind="halaman")},
        {"layanan/biaya/index.html": _page("B", inside='<img src="a.jpg" alt="Loket">')},
        {path: None for path in _PAGES if "/2025/" in path},
        dict.fromkeys(_PAGES),
    ],
    ids=["text", "gone", "new", "new year", "shard gone", "accent", "picture", "year gone", "all"],
)
def test_what_is_kept_and_what_is_made_anew_give_the_same_index(
    tmp_path: Path, changes: Mapping[str, str | None]
) -> None:
    _indexed(_PAGES, tmp_path / "kept")
    kept, _ = _indexed(_with(changes), tmp_path / "kept")
    anew, _ = _indexed(_with(changes), tmp_path / "anew")
    assert _bytes_of(kept) == _bytes_of(anew)


def test_a_changed_text_has_only_its_month_read_and_its_year_changed(tmp_path: Path) -> None:
    before, _ = _indexed(_PAGES, tmp_path)
    changed = {"berita/2024/01/0/index.html": _page("Sidang 99")}
    after, asked = _indexed(_with(changed), tmp_path)
    assert asked == {path for path in _PAGES if path.startswith("berita/2024/01/")}
    hashes = {path: file.sha256 for path, file in before.items()}
    differing = [path for path, file in after.items() if hashes.get(path) != file.sha256]
    shards = {path.removeprefix(f"{FOLDER}/").split("/")[0] for path in differing}
    assert "2024" in shards
    assert not shards & {"2025", "tetap"}


def test_nothing_changed_asks_for_no_page_and_starts_no_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, _ = _indexed(_PAGES, tmp_path)
    monkeypatch.setattr(search_index, "get_executable", lambda: "/bin/false")
    after, asked = _indexed(_PAGES, tmp_path)
    assert asked == set()
    assert after == before


def _flip(pack: Path) -> None:
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.write_bytes(data)


@pytest.mark.parametrize(
    "harm",
    [_flip, lambda pack: pack.write_bytes(b""), lambda pack: pack.write_bytes(b"\n"), Path.unlink],
    ids=["one bit", "empty", "one line", "gone"],
)
def test_what_is_damaged_in_the_cache_is_made_anew(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    good, _ = _indexed(_PAGES, tmp_path)
    for pack in list(tmp_path.iterdir()):
        harm(pack)
        assert _bytes_of(_indexed(_PAGES, tmp_path)[0]) == _bytes_of(good)


def test_what_is_no_longer_needed_leaves_the_cache(tmp_path: Path) -> None:
    _indexed(_PAGES, tmp_path)
    held = sorted(path.name for path in tmp_path.iterdir())
    _indexed(_with({"berita/2024/01/0/index.html": None}), tmp_path)
    (tmp_path / "0a.unfinished").write_bytes(b"killed in the middle")
    (tmp_path / "folder").mkdir()
    _indexed(_PAGES, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == held


def test_only_the_text_of_pages_that_ask_for_it_is_indexed(tmp_path: Path) -> None:
    hidden = '<p class="keterangan-terbit">Berita, Kepaniteraan</p>'
    site = _stage(
        tmp_path / "situs",
        {
            "berita/a/index.html": _page("Sidang", inside=hidden),
            "berita/index.html": _page("Daftar berita", kind=None),
        },
    )
    add_search(site, tmp_path / "cache")
    [page] = _told(site)
    assert page["url"] == "/berita/a/"
    assert page["content"] == "Sidang. Hakim menyidangkan perkara."


def test_the_facets_of_the_shards_name_every_page(tmp_path: Path) -> None:
    files, _ = _indexed(_PAGES, tmp_path)
    told = []
    for shard in ("2024", "2025", "tetap"):
        kinds, pages = json.loads(files[f"{FOLDER}/{shard}/saringan.json"].read())
        for name, number in pages:
            assert f"{FOLDER}/{shard}/fragment/{name}.pf_fragment" in files
            told.append(tuple(kinds[number]))
    assert sorted(told) == sorted(
        [("agenda", "hukum", "2026")] * 12
        + [("berita", "hukum", "2026")] * 12
        + [("halaman", "hukum", "2026")]
    )


def test_the_list_of_shards_tells_years_and_sizes(tmp_path: Path) -> None:
    files, _ = _indexed(_PAGES, tmp_path)
    listed = json.loads(files[f"{FOLDER}/pecahan.json"].read())
    entries = {name: shard["pagefind-entry.json"] for name, shard in listed["shards"].items()}
    counts = {name: entry["languages"]["id"]["page_count"] for name, entry in entries.items()}
    assert counts == {"2024": 12, "2025": 12, "tetap": 1}
    assert {tuple(shard["years"]) for shard in listed["shards"].values()} == {("2026",)}
    for name, entry in entries.items():
        assert json.loads(files[f"{FOLDER}/{name}/pagefind-entry.json"].read()) == entry


def test_a_changed_menu_changes_no_search_text() -> None:
    one, other = (search_text(_page("Sidang", menu=menu)) for menu in ("A", "B"))
    assert one == other is not None


def test_a_site_without_pages_to_search_has_an_empty_index(tmp_path: Path) -> None:
    site = _stage(tmp_path / "situs", {"index.html": _page("Beranda", kind=None)})
    add_search(site, tmp_path / "cache")
    listed = json.loads((site / FOLDER / "pecahan.json").read_text(encoding="utf-8"))
    assert listed["shards"] == {}


def test_a_pagefind_that_stops_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: "/bin/false")
    with Indexer() as indexer, pytest.raises(UnfinishedError, match="Pagefind berhenti"):
        indexer.make([("a/index.html", _page("A"))], language="id", ignored=())


def test_a_name_in_a_summons_is_nowhere_in_the_index(demo: Path) -> None:
    told = json.dumps(_told(demo / "site"), ensure_ascii=False)
    assert '"url": "/panggilan/' not in told
    assert '"url": "/berita/' in told
