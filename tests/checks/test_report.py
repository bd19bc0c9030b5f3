"""What was found, as JSON, as Markdown, and on a terminal of 80 columns."""

import io
import json

from rich.console import Console

from pipeline.checks.pages import page_of
from pipeline.checks.report import to_json, to_markdown, to_terminal
from pipeline.findings import Finding, Place, Severity

ARTICLE = "content/berita/2026/11/contoh/index.md"
LONG = (
    "Pindahkan folder ini ke content/berita/2026/10/, atau betulkan tanggalnya: 18-10-2026. "
    "Alamat halaman memuat tahun dan bulan."
)
FINDINGS = (
    Finding(Place(ARTICLE, 2, 1), "CNT001", Severity.WARN, "Tulis judul | dengan <huruf> @kecil."),
    Finding(Place(ARTICLE, 6, 1), "CNT003", Severity.BLOCK, LONG),
    Finding(
        Place("content/halaman/a/index.md", 8, 3), "CNT002", Severity.NOTE, "Pengadilan: satu."
    ),
    Finding(Place("content/halaman/a/index.md", 9, 3), "CNT002", Severity.NOTE, "Pengadilan: dua."),
    Finding(Place("site_config/menu.yml"), "CNT011", Severity.BLOCK, "Buat halaman /a/."),
)
COVERED = (Finding(Place(ARTICLE, 12), "LNK002", Severity.WARN, "Ganti http dengan https."),)


def _title(code: str) -> str:
    page = page_of(code)
    assert page is not None
    return page.splitlines()[0].partition(": ")[2]


SOURCE = {
    (ARTICLE, 2): "title: PELANTIKAN PANITERA",
    (ARTICLE, 6): "date: 2026-10-18",
    ("content/halaman/a/index.md", 8): "  - satu",
}


def shown(*, all_notes: bool = False, width: int = 80, lines: bool = True) -> str:
    def line(place: Place) -> str | None:
        return SOURCE.get((place.path, place.line)) if lines else None

    screen = Console(file=io.StringIO(), width=width, color_system=None)
    screen.print(to_terminal(FINDINGS, COVERED, all_notes=all_notes, lines=line))
    assert isinstance(screen.file, io.StringIO)
    printed = screen.file.getvalue().splitlines()
    assert all(len(line) <= width for line in printed)
    return "\n".join(line.rstrip() for line in printed) + "\n"


def test_terminal() -> None:
    assert (
        shown()
        == """\
content/berita/2026/11/contoh/index.md
  PERINGATAN  Tulis judul | dengan <huruf> @kecil. CNT001
         2:1  │ title: PELANTIKAN PANITERA
              │ ^^^^^
  DICEGAH     Pindahkan folder ini ke content/berita/2026/10/, atau betulkan
              tanggalnya: 18-10-2026. Alamat halaman memuat tahun dan bulan.
              CNT003
         6:1  │ date: 2026-10-18
              │ ^^^^

site_config/menu.yml
  DICEGAH     Buat halaman /a/. CNT011

Catatan
  CNT002  2×  Halaman ini masih menunggu keterangan dari pengadilan.

2 mencegah terbit, 1 peringatan, 2 catatan (1 dikecualikan).
"""
    )


def test_terminal_with_every_note() -> None:
    printed = shown(all_notes=True, lines=False)
    assert (
        printed.partition("content/halaman")[2]
        == """\
/a/index.md
  CATATAN     Pengadilan: satu. CNT002
         8:3  │
  CATATAN     Pengadilan: dua. CNT002
         9:3  │

site_config/menu.yml
  DICEGAH     Buat halaman /a/. CNT011

2 mencegah terbit, 1 peringatan, 2 catatan (1 dikecualikan).
"""
    )


def test_terminal_shows_every_word_when_narrow() -> None:
    assert "Pindahkan" in shown(width=50)


def test_nothing_found() -> None:
    screen = Console(file=io.StringIO(), width=80)
    screen.print(to_terminal((), ()))
    assert isinstance(screen.file, io.StringIO)
    assert screen.file.getvalue() == "0 mencegah terbit, 0 peringatan, 0 catatan.\n"


def test_markdown() -> None:
    pages = "https://git.example/terbit/docs/rules/"
    assert (
        to_markdown(FINDINGS, COVERED, pages=pages)
        == f"""\
## Hasil pemeriksaan

2 mencegah terbit, 1 peringatan, 2 catatan (1 dikecualikan).

### Mencegah terbit

- [CNT003]({pages}CNT003.md) {_title("CNT003")}
  - {ARTICLE}:6:1
- [CNT011]({pages}CNT011.md) {_title("CNT011")}
  - site\\_config/menu.yml

### Peringatan

- [CNT001]({pages}CNT001.md) {_title("CNT001")}
  - {ARTICLE}:2:1

### Catatan

- [CNT002]({pages}CNT002.md) {_title("CNT002")}
  - content/halaman/a/index.md:8:3
  - content/halaman/a/index.md:9:3
"""
    )


def test_markdown_of_many_places_is_short() -> None:
    many = [Finding(Place("a/b.md", line), "CNT002", Severity.NOTE, "") for line in range(1, 31)]
    twice = to_markdown([*many, many[0]], ())
    assert twice.count("\n  - ") == 11
    assert "  - a/b.md:1 (2×)\n" in twice
    assert "  - dan 20 tempat lain\n" in twice


def test_markdown_of_nothing() -> None:
    text = "## Hasil pemeriksaan\n\n0 mencegah terbit, 0 peringatan, 0 catatan.\n"
    assert to_markdown((), ()) == text


def test_json() -> None:
    document = json.loads(to_json(FINDINGS, COVERED))
    assert document["version"] == 1
    assert document["counts"] == {"block": 2, "warn": 1, "note": 2, "waived": 1}
    assert [found["code"] for found in document["findings"]] == [f.code for f in FINDINGS]
    assert document["findings"][1] == {
        "code": "CNT003",
        "name": "date-and-folder-differ",
        "severity": "block",
        "path": ARTICLE,
        "line": 6,
        "column": 1,
        "message": LONG,
        "page": "docs/rules/CNT003.md",
    }
    assert [found["code"] for found in document["waived"]] == ["LNK002"]


def test_json_of_nothing() -> None:
    counts = {"block": 0, "warn": 0, "note": 0, "waived": 0}
    assert json.loads(to_json((), ())) == {
        "version": 1,
        "counts": counts,
        "findings": [],
        "waived": [],
    }
