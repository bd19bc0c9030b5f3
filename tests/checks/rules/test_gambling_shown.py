import json

import pytest

from pipeline.checks.html.gambling import signs
from tests.building import ROOT, Court
from tests.corpora import corpus

COURT_NEWS = """\
Majelis hakim menjatuhkan pidana penjara dalam perkara perjudian daring. Terdakwa menjadi bandar
judi dan menerima uang taruhan lewat situs judi. Putusan merujuk Pasal 303 KUHP dan Pasal 27 UU ITE.
Toto, petugas PTSP, menjelaskan slot waktu sidang dan biaya panjar. Sidang dimulai pukul 09.00.
Aplikasi e-Court memberi tahu secara otomatis. Peserta menang lomba dan menerima bonus buku.
"""


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param(COURT_NEWS, [], id="a court writes about a case"),
        pytest.param("Satu.\n\nDaftar slot gacor hari ini.", [10, 10], id="an advertisement"),
        pytest.param("Main di berkah99, menang terus.", [8], id="a lucky name and a lure"),
        pytest.param("Ruang rapat gedung88 dipakai.", [], id="such a name alone"),
        pytest.param("Menang dalam perkara pasal303.", [], id="an article of the law"),
        pytest.param("Video dan PawPaw4D cocok.", [8], id="a lottery of four digits"),
        pytest.param("Bersama pulau777 saja.", [8], id="three sevens"),
        pytest.param("Cuan di Pu Lau Tujuh Tujuh Tujuh.", [8], id="three sevens in words"),
        pytest.param("Gas di KOISLOT.", [8], id="a name that ends in slot"),
        pytest.param("Saksi Hartoto memilih timeslot pukul 09.00.", [], id="a name, an hour"),
        pytest.param("Terdakwa menjual kupon togel.", [8], id="to be looked at by a person"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=f"{body}\n")
    assert court.lines("HTM003") == lines
    assert court.found("HTM002") == []


def test_front_matter(court: Court) -> None:
    court.add("berita", summary="Situs slot resmi dan mudah maxwin.")
    assert set(court.lines("HTM003")) == {3}


def test_escaped_in_yaml(court: Court) -> None:
    path = court.add("berita", summary="Satu dua tiga.")
    file = court.root / path
    text = file.read_text().replace("Satu dua tiga.", r'"Situs \x67acor."')
    file.write_text(text)
    assert court.lines("HTM003") == [3]


def test_official_texts_are_clean() -> None:
    juknis = corpus("court_text/dev/juknis_127_DJU_SK_HM1.1_III_2026.txt").read_text("utf-8")
    headlines = json.loads(corpus("court_text/dev/ma_headlines.json").read_text("utf-8"))
    ours = [file.read_text("utf-8") for file in (ROOT / "content").rglob("index.md")]
    texts = [juknis, *(headline["title"] for headline in headlines), *ours]
    assert [sign for text in texts for sign in signs(text)] == []
