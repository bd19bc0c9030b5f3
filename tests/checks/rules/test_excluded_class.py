import datetime as dt

import pytest

from tests.building import Court, document, photo, picture
from tests.papers import named

PDF = b"%PDF-1.7\n"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("skp-contoh-satu-2025.pdf", "X13", id="SKP"),
        pytest.param("contoh_satu_pkp.pdf", "X13", id="PKP with underscores"),
        pytest.param("dp3-contoh.pdf", "X13", id="DP3"),
        pytest.param("dp-3-contoh.pdf", "X13", id="DP-3"),
        pytest.param("penilaian-kinerja-pegawai-2025.pdf", "X13", id="evaluation"),
        pytest.param("advisblaad-perkara-12.pdf", "X11", id="advisblaad"),
        pytest.param("risalah-musyawarah-majelis-hakim.pdf", "X11", id="deliberation"),
        pytest.param("laporan-mediator.pdf", "X16", id="mediator's report"),
        pytest.param("catatan-mediasi-perkara-12.pdf", "X16", id="mediation notes"),
        pytest.param("identitas-pelapor.pdf", "X14", id="whistle-blower"),
        pytest.param("identitas-terlapor.pdf", "X15", id="the reported"),
        pytest.param("daftar-pegawai-hukuman-disiplin.pdf", "X12", id="sanctioned"),
        pytest.param("identitas-anak-korban.pdf", "X17", id="child victim"),
        pytest.param("prosedur-mediasi.pdf", None, id="how mediation goes"),
        pytest.param("skpd-kota.pdf", None, id="a longer word"),
        pytest.param("ringkasan-lkjip-2025.pdf", None, id="open report"),
        pytest.param("hak-pelapor.pdf", None, id="rights of a whistle-blower"),
    ],
)
def test_file_name(court: Court, name: str, code: str | None) -> None:
    court.add("halaman", documents=[document(PDF, file=name)], files={name: PDF})
    found = court.found("PRI003")
    assert [finding.place.line for finding in found] == ([8] if code else [])
    assert all(code in finding.message for finding in found if code)


def test_document_title(court: Court) -> None:
    listed = document(PDF, title="SKP Pegawai Tahun 2025")
    court.add("halaman", documents=[listed], files={"laporan.pdf": PDF})
    assert court.lines("PRI003") == [9]


def test_photo_name(court: Court) -> None:
    court.add("berita", photos=[photo(file="skp.jpg")], files={"skp.jpg": picture()})
    assert court.lines("PRI003") == [8]


@pytest.mark.parametrize(
    ("title", "fires"),
    [
        pytest.param("SKP Contoh Satu", True, id="the thing itself"),
        pytest.param("Sosialisasi Penyusunan SKP 2026", False, id="about the thing"),
        pytest.param("Pelindungan Identitas Pelapor", False, id="protecting it"),
        pytest.param("Mediasi Berhasil Mendamaikan Para Pihak", False, id="mediation"),
    ],
)
def test_item_title(court: Court, title: str, fires: bool) -> None:
    court.add("berita", title=title)
    assert court.lines("PRI003") == ([2] if fires else [])


def test_an_excluded_obligation(court: Court) -> None:
    court.add("informasi", at="informasi/x13", obligation="X13", updated=dt.date(2026, 1, 5))
    assert court.lines("PRI003") == [6]


@pytest.mark.parametrize(
    ("link", "fires"),
    [
        pytest.param("[berkas](/unduh/skp-contoh-satu.pdf)", True, id="a linked file"),
        pytest.param("[berkas](catatan_mediasi.docx)", True, id="beside the item"),
        pytest.param("[berkas](/unduh/sКp-contoh.pdf)", True, id="a Cyrillic letter"),
        pytest.param("[SKP](/layanan/kepegawaian/)", False, id="a page"),
        pytest.param("[tata tertib](/unduh/prosedur-mediasi.pdf)", False, id="another file"),
    ],
)
def test_linked_file(court: Court, link: str, fires: bool) -> None:
    court.add("berita", body=f"Lihat {link}.\n")
    assert court.lines("PRI003") == ([8] if fires else [])


def test_the_title_inside_a_document(court: Court) -> None:
    content = named("", "Laporan Mediator")
    court.add("berita", documents=[document(content)], files={"laporan.pdf": content})
    paths = {finding.place.path.rpartition("/")[2] for finding in court.found("PRI003")}
    assert paths == {"laporan.pdf"}
