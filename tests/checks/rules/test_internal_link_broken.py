import datetime as dt

import pytest

from tests.building import Court, document, photo, picture

PDF = b"%PDF-1.7\n"
HOURS = "/layanan-publik/jam-kerja/"


@pytest.fixture
def linked(court: Court) -> Court:
    """A court with one page, one article and one item of information to link to."""
    court.add("halaman")
    court.add(
        "informasi",
        at="informasi/b3-02",
        obligation="B3.02",
        documents=[document(PDF)],
        files={"laporan.pdf": PDF},
    )
    court.add(
        "berita",
        at="berita/2026/10/lain",
        date=dt.date(2026, 10, 2),
        tags=["layanan"],
        photos=[photo()],
        files={"foto/01.jpg": picture()},
    )
    return court


@pytest.mark.parametrize(
    "target",
    [
        HOURS,
        f"{HOURS}#jumat",
        f"{HOURS}?cetak=1",
        "#bagian-bawah",
        "../../10/lain/",
        "/",
        "/berita/",
        "/berita/2026/",
        "/berita/2026/10/",
        "/berita/2026/10/lain/foto/01.jpg",
        "/agenda/",
        "/informasi/",
        "/informasi/dip/",
        "/informasi/b3-02/laporan.pdf",
        "/tag/layanan/",
        "/bagian/hukum/",
        f"https://pn-contoh.example{HOURS}",
        "https://ecourt.mahkamahagung.go.id/tidak-diperiksa",
        "mailto:info@pn-contoh.example",
        "tel:+62000000",
    ],
)
def test_leads_somewhere(linked: Court, target: str) -> None:
    linked.add("berita", body=f"Lihat [jam kerja pengadilan]({target}).\n")
    assert linked.found("LNK001") == []


@pytest.mark.parametrize(
    "target",
    [
        "/layanan-publik/jam-kerj/",
        "/layanan-publik/jam-kerja",
        "/layanan-publik/",
        "/berita/2025/",
        "/berita/2026/09/",
        "/tag/tidak-ada/",
        "/bagian/pidana/",
        "/halaman/",
        "/informasi/b3-02/lain.pdf",
        "../lain/",
        "laporan.pdf",
        "/content/berita/2026/10/lain/index.md",
        "https://pn-contoh.example/tidak-ada/",
        "https://PN-Contoh.example/tidak-ada/",
        "//pn-contoh.example/tidak-ada/",
    ],
)
def test_leads_nowhere(linked: Court, target: str) -> None:
    linked.add("berita", body=f"Satu.\n\nLihat [jam kerja pengadilan]({target}).\n")
    assert linked.lines("LNK001") == [10]


def test_the_message_offers_the_nearest(linked: Court) -> None:
    linked.add("berita", body="Lihat [jam kerja](/layanan-publik/jam-kerj/).\n")
    [finding] = linked.found("LNK001")
    assert finding.message.endswith(f"Maksudnya {HOURS}?")


def test_listed_links(linked: Court) -> None:
    links = [
        {"title": "Jam kerja", "url": f"https://pn-contoh.example{HOURS}"},
        {"title": "Jam kerja lama", "url": "https://pn-contoh.example/jam-lama/"},
    ]
    linked.add("informasi", links=links)
    assert linked.lines("LNK001") == [12]


def test_reference_links_and_link_lines(linked: Court) -> None:
    body = "Lihat [jam\nkerja][jam] dan\n[lain](/lain/).\n\n[jam]: /tidak-ada/\n"
    linked.add("berita", body=body)
    assert linked.lines("LNK001") == [8, 10]


def test_the_message_knows_where_a_page_went(linked: Court) -> None:
    linked.set_redirects(("/jam/", HOURS))
    linked.add("berita", body="Lihat [jam kerja](/jam/).\n")
    [finding] = linked.found("LNK001")
    assert finding.message == f"Ganti tautan /jam/ dengan {HOURS}: halamannya sudah pindah."
