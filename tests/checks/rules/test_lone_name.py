import json

import pytest

from pipeline.findings import Severity
from tests.building import Court, photo, picture
from tests.corpora import corpus

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus.\n\n"


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        pytest.param("Kemudian Wawan dibawa ke lapas.", True, id="something is done to it"),
        pytest.param("Pada malam itu Wawan tidak pulang.", True, id="it does something"),
        pytest.param("Hakim bertanya kepada Wawan, lalu diam.", True, id="asked"),
        pytest.param("Menurut Wawan, itu cepat.", True, id="quoted"),
        pytest.param("Kemudian Wаwan dibawa.", True, id="a Cyrillic letter"),
        pytest.param("Kemudian **Wawan** dibawa.", True, id="in bold"),
        pytest.param("Kemudian Wa\u200bwan dibawa.", True, id="zero width"),
        pytest.param("Kemudian Anak dibawa ke lapas.", False, id="a role"),
        pytest.param("Anak itu tinggal di Contoh bersama ibu.", False, id="a place"),
        pytest.param("Putusan dibacakan Hakim Wawan dengan tenang.", False, id="a judge"),
        pytest.param("Wawan Kurnia dibawa.", False, id="a whole name, told by another rule"),
        pytest.param("Itu janji wawan. Kemudian Wawan dibawa.", False, id="a word, too"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_fires(court: Court, said: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{said}\n")
    found = court.found("PRI025")
    assert bool(found) is fires
    assert all(finding.severity is Severity.NOTE for finding in found)
    assert not any("Wawan" in finding.message for finding in found)


def test_in_a_caption(court: Court) -> None:
    listed = photo(caption="Setelah itu Wawan dibawa petugas.")
    court.add("berita", body=OPENING, photos=[listed], files={"foto/01.jpg": picture()})
    assert court.found("PRI025")


def test_where_no_case_is_guarded_names_may_stand(court: Court) -> None:
    court.add("berita", body="Kemudian Wawan dibawa ke panggung.\n")
    assert court.found("PRI025") == []


def test_official_words_are_hardly_taken_for_names(court: Court) -> None:
    """Official texts, as if a guarded case stood before them."""
    decree = corpus("court_text/dev/juknis_127_DJU_SK_HM1.1_III_2026.txt").read_text("utf-8")
    rows = json.loads(corpus("court_text/dev/ma_headlines.json").read_text("utf-8"))
    court.add("berita", body=f"{OPENING}{decree}\n")
    for at, row in enumerate(rows):
        court.add("berita", at=f"berita/2026/11/h{at}", body=f"{OPENING}{row['title']}.\n")
    assert len(court.found("PRI025")) <= 5
    assert court.found("PRI023") == []
