import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("Sidang pelaku pencurian ditunda.", True, id="perpetrator"),
        pytest.param("Koruptor itu duduk sebagai terdakwa.", True, id="corruptor"),
        pytest.param("Perkara 3/Pid.B/2026/PN Cth: pencuri diadili.", True, id="thief, a case"),
        pytest.param("Sidang terdakwa pencurian ditunda.", False, id="defendant"),
        pytest.param("Sidang terduga pelaku ditunda.", False, id="alleged"),
        pytest.param("Sidang dihadiri pelaku usaha.", False, id="businesses"),
        pytest.param("Pelaku seni mengisi acara.", False, id="no court"),
        pytest.param(
            "Sidang pelaku selesai; putusan berkekuatan hukum tetap.", False, id="final decision"
        ),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"Satu.\n\n{written}\n")
    assert court.lines("PRI017") == ([10] if fires else [])


def test_a_standing_page_explains(court: Court) -> None:
    court.add("halaman", body="Dalam sidang, pelaku tindak pidana berhak didampingi.\n")
    assert court.found("PRI017") == []
