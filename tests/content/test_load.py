"""Reading content/: what is accepted, and the code, path and line of what is not."""

import os
from io import FileIO
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.findings import Finding
from tests.building import Court, document, photo, picture

ARTICLE = "content/berita/2026/11/contoh/index.md"
FOLDER = "content/berita/2026/11/contoh"
FRONT = """\
title: Alur Layanan Dijelaskan
summary: Petugas menjelaskan alur layanan kepada pengunjung.
section: hukum
author: penulis-hukum
date: 2026-11-18
"""


def told(court: Court) -> list[tuple[str, str]]:
    """Return place and code of everything that reading finds."""
    return [(str(finding.place), finding.code) for finding in court.load().findings]


def only(court: Court) -> Finding:
    [finding] = court.load().findings
    return finding


def test_a_whole_court(court: Court) -> None:
    kinds = ("berita", "pengumuman", "agenda", "video", "peliputan", "panggilan")
    for kind in (*kinds, "informasi", "halaman"):
        court.add(kind, body=f"Isi {kind}.\n")
    loaded = court.load()
    assert loaded.findings == ()
    assert [item.address for item in loaded.site.items] == [
        "/agenda/2026/11/contoh/",
        "/berita/2026/11/contoh/",
        "/layanan-publik/jam-kerja/",
        "/informasi/b1-01/",
        "/panggilan/2026/11/contoh/",
        "/peliputan/2026/11/contoh/",
        "/pengumuman/2026/11/contoh/",
        "/video/2026/11/contoh/",
    ]
    assert all(item.body == f"Isi {item.kind.folder}.\n" for item in loaded.site.items)


def test_files_beside_are_read(court: Court) -> None:
    files = {"foto/01.jpg": picture(), "laporan.pdf": b"%PDF-"}
    court.add("berita", photos=[photo()], documents=[document(b"%PDF-")], files=files)
    [item] = court.load().site.items
    assert item.photos[0].beside.path == f"{FOLDER}/foto/01.jpg"
    assert item.photos[0].beside.file.read_bytes() == picture()
    assert item.documents[0].beside.size == 5
    assert (item.photos[0].place.line, item.documents[0].place.line) == (8, 13)


@pytest.mark.parametrize(
    ("front", "place", "code"),
    [
        pytest.param(FRONT + "tags: [satu\n", "8:1", "FMT001", id="broken YAML"),
        pytest.param(FRONT + "\ttags: []\n", "7:1", "FMT001", id="a tab"),
        pytest.param(FRONT + "tags: *satu\n", "7:7", "FMT001", id="an alias"),
        pytest.param(FRONT + "x: " + "[" * 99 + "]" * 99 + "\n", "7:43", "FMT001", id="too deep"),
        pytest.param("- satu\n", "2:1", "FMT001", id="a list"),
        pytest.param("", "2:1", "FMT001", id="nothing"),
        pytest.param(FRONT + "tagz: []\n", "7:1", "FMT004", id="an unknown key"),
        pytest.param(FRONT.replace("section: hukum\n", ""), "2:1", "FMT005", id="a missing key"),
        pytest.param(FRONT + "tags: satu\n", "7:1", "FMT006", id="a wrong value"),
        pytest.param(FRONT + "expires_at: 2026-02-30\n", "7:13", "FMT001", id="no such day"),
        pytest.param(FRONT + "section: umum\n", "7:1", "FMT007", id="a key twice"),
        pytest.param(
            FRONT + "photos:\n  - file: 01.jpg\n    alt: Papan alur\n    people: none\n",
            "8:5",
            "FMT005",
            id="a missing key of an entry",
        ),
    ],
)
def test_front_matter(court: Court, front: str, place: str, code: str) -> None:
    court.write(ARTICLE, f"---\n{front}---\nIsi.\n")
    assert told(court) == [("content", "FMT014"), (f"{ARTICLE}:{place}", code)]


def test_every_problem_of_a_file_at_once(court: Court) -> None:
    front = FRONT.replace("2026-11-18", "kemarin").replace("section", "seksi")
    court.write(ARTICLE, f"---\n{front}---\nIsi.\n")
    assert told(court) == [
        ("content", "FMT014"),
        (f"{ARTICLE}:2:1", "FMT005"),
        (f"{ARTICLE}:4:1", "FMT004"),
        (f"{ARTICLE}:6:1", "FMT006"),
    ]


@pytest.mark.parametrize(
    ("raw", "place", "code"),
    [
        pytest.param(f"---\n{FRONT}---\n".encode("utf-16"), "", "FMT002", id="UTF-16"),
        pytest.param(f"---\n{FRONT}---\n".encode("utf-16-le"), "", "FMT002", id="UTF-16, no mark"),
        pytest.param(f"---\n{FRONT}---\nA\0B\n".encode(), "", "FMT002", id="NUL"),
        pytest.param(f"---\n{FRONT}---\ncaf\xe9\n".encode("latin-1"), "", "FMT002", id="Latin-1"),
        pytest.param(b"Isi saja.\n", ":1", "FMT003", id="no front matter"),
        pytest.param(f"---\n{FRONT}".encode(), ":1", "FMT003", id="never closed"),
        pytest.param(b"", ":1", "FMT003", id="empty"),
        pytest.param(b"---\na: \x07\n---\n", ":2:1", "FMT001", id="a control character"),
    ],
)
def test_bytes(court: Court, raw: bytes, place: str, code: str) -> None:
    court.write(ARTICLE, raw)
    assert told(court) == [("content", "FMT014"), (ARTICLE + place, code)]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(f"\ufeff---\n{FRONT}---\nIsi.\n".encode(), id="byte-order mark"),
        pytest.param(f"---\n{FRONT}---\nIsi.\n".replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(
            f"\ufeff---\n{FRONT}---\nIsi.\n".replace("\n", "\r\n").encode(), id="both of them"
        ),
        pytest.param(f"---  \n{FRONT}--- \nIsi.\n".encode(), id="spaces after the fence"),
    ],
)
def test_what_other_editors_write_is_read(court: Court, raw: bytes) -> None:
    court.write(ARTICLE, raw)
    loaded = court.load()
    assert loaded.findings == ()
    assert loaded.site.items[0].body == "Isi.\n"
    assert loaded.site.items[0].body_line == 8


def test_two_items_at_one_address(court: Court) -> None:
    court.add("informasi")
    second = court.add("halaman", at="halaman/informasi/b1-01")
    assert told(court) == [("content/informasi/b1-01/index.md", "FMT012")]
    assert "content/halaman/informasi/b1-01/index.md" in only(court).message
    assert [item.path for item in court.load().site.items] == [second]


@pytest.mark.parametrize("address", ["berita", "berita/2026", "tag/satu", "cari", "peta-situs"])
def test_an_address_that_is_made(court: Court, address: str) -> None:
    path = court.add("halaman", at=f"halaman/{address}")
    assert told(court) == [(path, "FMT012")]


def test_a_missing_photo(court: Court) -> None:
    files = {"foto/1.jpg": picture()}
    path = court.add("berita", photos=[photo()], files=files)
    assert told(court) == [(f"{FOLDER}/foto/1.jpg", "FMT015"), (f"{path}:8:3", "FMT013")]
    assert "Maksudnya foto/1.jpg?" in court.load().findings[1].message


def test_a_missing_document(court: Court) -> None:
    path = court.add("halaman", documents=[document(b"%PDF-")])
    assert told(court) == [(f"{path}:8:3", "FMT013")]


def test_a_missing_video(court: Court) -> None:
    path = court.add("video", link=None, file="alur.mp4", captions="alur.vtt")
    assert told(court) == [(f"{path}:9:1", "FMT013"), (f"{path}:10:1", "FMT013")]


def test_a_file_that_nothing_lists(court: Court) -> None:
    court.add("berita", files={"ktp.jpg": picture()})
    assert told(court) == [(f"{FOLDER}/ktp.jpg", "FMT015")]


def test_a_name_outside_the_folder_is_refused(court: Court) -> None:
    path = court.add("berita", photos=[photo(file="../../../../../site_config/court.yml")])
    assert (f"{path}:8:3", "FMT006") in told(court)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("laporan.pdf", "FMT008", id="document"),
        pytest.param("01.jpg", "FMT008", id="photo"),
    ],
)
def test_a_huge_file_is_not_read(court: Court, name: str, code: str) -> None:
    court.add("berita")
    huge = court.write(f"{FOLDER}/{name}", b"")
    os.truncate(huge, 200_000_000)
    assert told(court) == [(f"{FOLDER}/{name}", code)]
    assert "200 MB" in only(court).message


def test_a_huge_text_is_not_read(court: Court) -> None:
    court.add("halaman")
    huge = court.write(ARTICLE, b"")
    os.truncate(huge, 200_000_000)
    assert told(court) == [(ARTICLE, "FMT008")]


@pytest.mark.parametrize(
    ("link", "target"),
    [
        pytest.param("ktp.jpg", "file", id="file"),
        pytest.param("foto", "folder", id="folder"),
        pytest.param("index.md", "file", id="the item itself"),
        pytest.param("putus.jpg", "gone", id="leads nowhere"),
        pytest.param("lingkar", ".", id="leads to itself"),
    ],
)
def test_a_symbolic_link(court: Court, link: str, target: str) -> None:
    court.add("halaman")
    (court.root / "luar/folder").mkdir(parents=True)
    court.write("luar/file", f"---\n{FRONT}---\n")
    court.write("luar/folder/01.jpg", picture())
    made = court.write(f"{FOLDER}/x", b"").parent / link
    (made.parent / "x").unlink()
    made.symlink_to(court.root / "luar" / target if target != "." else made.parent)
    assert told(court) == [(f"{FOLDER}/{link}", "FMT009")]


def test_a_linked_content_folder_within(court: Court) -> None:
    court.add("halaman")
    (court.root / "luar").mkdir()
    (court.root / "content/berita").symlink_to(court.root / "luar")
    assert told(court) == [("content/berita", "FMT009")]


@pytest.mark.parametrize(
    "name", ["dua kata.pdf", "Laporan.pdf", "laporan_é.pdf", ".rahasia", "-depan.pdf", "a~b.pdf"]
)
def test_a_name_that_is_no_address(court: Court, name: str) -> None:
    court.add("berita", files={name: b"%PDF-"}, received=False)
    assert told(court) == [(f"{FOLDER}/{name}", "FMT010")]


def test_a_folder_that_is_no_address(court: Court) -> None:
    court.add("halaman")
    court.add("berita", at="berita/2026/11/Dua Kata")
    assert told(court) == [("content/berita/2026/11/Dua Kata", "FMT010")]


def test_a_name_that_is_not_utf8(court: Court) -> None:
    court.add("berita")
    raw = os.fsencode(court.root / FOLDER) + b"/lapor\xffan.pdf"
    Path(os.fsdecode(raw)).write_bytes(b"%PDF-")
    finding = only(court)
    assert (finding.code, finding.place.path) == ("FMT010", f"{FOLDER}/lapor?an.pdf")
    str(finding.place).encode()


def test_what_is_no_file(court: Court) -> None:
    court.add("berita")
    os.mkfifo(court.root / FOLDER / "pipa.pdf")
    assert told(court) == [(f"{FOLDER}/pipa.pdf", "FMT011")]


def test_an_unreadable_file_is_not_a_finding(court: Court, monkeypatch: pytest.MonkeyPatch) -> None:
    court.add("berita")

    def refuse(_file: str) -> FileIO:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pipeline.content.fences.FileIO", refuse)
    with pytest.raises(UnfinishedError, match=ARTICLE):
        court.load()


def test_no_content_folder(court: Court) -> None:
    assert told(court) == [("content", "FMT014")]
    assert court.load().site.items == ()


def test_content_is_a_file(court: Court) -> None:
    court.write("content", b"")
    assert told(court) == [("content", "FMT014")]


def test_an_empty_content_folder(court: Court) -> None:
    (court.root / "content").mkdir()
    assert told(court) == [("content", "FMT014")]


def test_what_is_never_published_is_not_read(court: Court) -> None:
    court.add("berita")
    court.write("content/ceklis/Tidak Dibaca/x.yml", b"\xff")
    court.write("content/persetujuan/x.json", b"{}")
    assert told(court) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("content/berita/index.md", "TAHUN/BULAN/JUDUL-SINGKAT", id="no month"),
        pytest.param("content/berita/2026/13/a/index.md", "TAHUN/BULAN", id="no such month"),
        pytest.param("content/berita/2026/11/a/b/index.md", "TAHUN/BULAN", id="too deep"),
        pytest.param("content/berita/2026/11/a/tulisan.md", "index.md", id="another name"),
        pytest.param("content/informasi/a/b/index.md", "KODE", id="information too deep"),
        pytest.param("content/halaman/index.md", "ALAMAT", id="a page with no address"),
        pytest.param("content/artikel/a/index.md", "salah satu folder ini", id="no such kind"),
        pytest.param("content/index.md", "salah satu folder ini", id="above every kind"),
        pytest.param("content/berita/2026/11/foto.jpg", "folder halaman", id="a file of no item"),
    ],
)
def test_a_misplaced_file(court: Court, path: str, said: str) -> None:
    court.add("halaman")
    court.write(path, f"---\n{FRONT}---\n")
    assert told(court) == [(path, "FMT011")]
    assert said in only(court).message


def test_pages_may_nest(court: Court) -> None:
    court.add(
        "halaman", at="halaman/profil", documents=[document(b"1")], files={"laporan.pdf": b"1"}
    )
    court.add(
        "halaman", at="halaman/profil/denah", photos=[photo()], files={"foto/01.jpg": picture()}
    )
    assert told(court) == []
    assert [item.address for item in court.load().site.items] == ["/profil/denah/", "/profil/"]
