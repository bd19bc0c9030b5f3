"""What is found in a PDF is told with the page, whichever rule finds it."""

import pytest

from tests.building import Court, document
from tests.papers import Paper, words

CASE = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus."


@pytest.mark.parametrize(
    ("code", "written"),
    [
        pytest.param("PRI004", "NPWP 01.234.567.8-901.000", id="NPWP"),
        pytest.param("PRI005", "Kirim ke seseorang@surel.example", id="mail"),
        pytest.param("PRI007", "Hubungi 0812 0000 0000", id="mobile"),
        pytest.param("PRI008", "Rekening 0000123456789 atas nama panitia", id="account"),
        pytest.param("PRI011", "Wawan bin Kurnia hadir.", id="lineage"),
        pytest.param("PRI012", "Terdakwa lahir di Kota Contoh pada 12 Mei 2009.", id="birth"),
        pytest.param("PRI013", "Ia tinggal di RT 03/RW 02.", id="address"),
        pytest.param("PRI014", "Anak itu bersekolah di SMP Negeri 9.", id="school"),
        pytest.param("PRI016", "Terdakwa AB hadir.", id="initials"),
        pytest.param("PRI019", "Hakim Rina Wati dijatuhi hukuman disiplin.", id="discipline"),
        pytest.param("PRI020", "Kemudian Wawan Kurnia dibawa.", id="name"),
    ],
)
def test_the_page_is_told(court: Court, code: str, written: str) -> None:
    pages = (words("Sampul"), words("Isi"), words(written))
    paper = Paper()
    for page in pages:
        paper.page(page)
    content = paper.bytes()
    court.add("berita", body=CASE, documents=[document(content)], files={"laporan.pdf": content})
    found = court.found(code)
    assert {finding.place.path.rpartition("/")[2] for finding in found} == {"laporan.pdf"}
    assert all(finding.message.endswith("Letaknya di halaman 3.") for finding in found)


def test_metadata_have_no_page(court: Court) -> None:
    paper = Paper().page(words("Isi"))
    paper.pdf.docinfo["/Title"] = "Kirim ke seseorang@surel.example"
    content = paper.bytes()
    court.add("berita", documents=[document(content)], files={"laporan.pdf": content})
    [finding] = court.found("PRI005")
    assert finding.message.endswith("Letaknya di metadata.")


def test_the_item_itself_has_lines_instead(court: Court) -> None:
    court.add("berita", body="Kirim ke seseorang@surel.example\n")
    [finding] = court.found("PRI005")
    assert "Letaknya" not in finding.message
    assert finding.place.line == 8


def test_why_an_item_is_guarded_names_file_and_page(court: Court) -> None:
    paper = Paper().page(words("Sampul")).page(words(CASE))
    content = paper.bytes()
    court.add("berita", documents=[document(content)], files={"laporan.pdf": content})
    [finding] = court.found("PRI015")
    assert "(laporan.pdf, halaman 2)" in finding.message
