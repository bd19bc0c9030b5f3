"""The search index as made by Pagefind: what is in it, and that its bytes stay the same."""

import gzip
import json
from pathlib import Path

import pytest

from pipeline.build.finish.search import FACETS, FOLDER, add_search, keep_search
from pipeline.errors import UnfinishedError
from pipeline.outside import search_index
from pipeline.outside.search_index import make_index
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


def _stage(folder: Path, pages: dict[str, str]) -> Path:
    for path, html in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
    return folder


def _told(site: Path) -> list[dict[str, object]]:
    files = (site / FOLDER / "fragment").glob("*")
    return [
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in files
    ]


_PAGES = {
    f"berita/{number}/index.html": _page(f"Sidang {number}", kind=("berita", "agenda")[number % 2])
    for number in range(40)
}


def test_another_folder_and_order_of_files_give_the_same_bytes(tmp_path: Path) -> None:
    one = _stage(tmp_path / "satu", _PAGES)
    other = _stage(tmp_path / "di tempat lain", dict(reversed(_PAGES.items())))
    add_search(one, tmp_path / "cache-1")
    add_search(other, tmp_path / "cache-2")
    made = tree_of(one / FOLDER)
    assert made == tree_of(other / FOLDER)
    assert {Path(path).suffix for path in made} >= {".js", ".pf_meta", ".pf_index", ".pagefind"}


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


def test_the_facets_name_every_page(tmp_path: Path) -> None:
    site = _stage(tmp_path / "situs", _PAGES)
    add_search(site, tmp_path / "cache")
    facets = json.loads((site / FOLDER / FACETS).read_text(encoding="utf-8"))
    assert sorted(facets) == sorted(p.stem for p in (site / FOLDER / "fragment").iterdir())
    assert sorted(map(tuple, facets.values())) == sorted(
        (kind, "hukum", "2026") for kind in ("berita", "agenda") for _ in range(20)
    )


def test_a_changed_text_changes_the_index_and_a_changed_menu_does_not(tmp_path: Path) -> None:
    cache, found = tmp_path / "cache", []
    for turn, (title, menu) in enumerate((("Sidang", "A"), ("Sidang", "B"), ("Mediasi", "B"))):
        site = _stage(tmp_path / str(turn), {"a/index.html": _page(title, menu=menu)})
        add_search(site, cache)
        found.append(tree_of(site / FOLDER))
        assert len(list(cache.iterdir())) == 1
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_a_preview_keeps_the_index_of_an_earlier_build_and_makes_the_first(tmp_path: Path) -> None:
    first = _stage(tmp_path / "1", {"a/index.html": _page("Sidang")})
    second = _stage(tmp_path / "2", {"a/index.html": _page("Jadwal")})
    keep_search(first, tmp_path / "cache")
    keep_search(second, tmp_path / "cache")
    assert [page["meta"] for page in _told(second)] == [page["meta"] for page in _told(first)] != []


def test_a_site_without_pages_to_search_has_an_empty_index(tmp_path: Path) -> None:
    site = _stage(tmp_path / "situs", {"index.html": _page("Beranda", kind=None)})
    add_search(site, tmp_path / "cache")
    assert json.loads((site / FOLDER / FACETS).read_text(encoding="utf-8")) == {}


def test_a_pagefind_that_stops_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: "/bin/false")
    with pytest.raises(UnfinishedError, match="Pagefind berhenti"):
        make_index([("a/index.html", _page("A"))], language="id", ignored=())


def test_every_file_of_the_index_arrives_whole(tmp_path: Path) -> None:
    site = _stage(tmp_path / "site", _PAGES)
    add_search(site, tmp_path / "cache")
    entry = json.loads((site / FOLDER / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"]["id"]["page_count"] == len(_PAGES)
    assert all(data for _, data in tree_of(site / FOLDER).values())


def test_a_name_in_a_summons_is_nowhere_in_the_index(demo: Path) -> None:
    told = json.dumps(_told(demo / "site"), ensure_ascii=False)
    assert '"url": "/panggilan/' not in told
    assert '"url": "/berita/' in told
