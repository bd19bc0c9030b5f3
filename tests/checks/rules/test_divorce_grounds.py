import pytest

from tests.building import Court

BECAUSE = "Gugatan cerai diajukan karena tergugat berselingkuh.\n"


@pytest.mark.parametrize(
    ("body", "fires"),
    [
        pytest.param(f"Perkara 3/Pdt.G/2026/PN Cth. {BECAUSE}", True, id="with a case"),
        pytest.param("Rina menggugat cerai istri Wati, lantaran judi.", True, id="with a name"),
        pytest.param("Perkara cerai 3/Pdt.G/2026/PN Cth diputus.", False, id="no grounds"),
        pytest.param("Perceraian terbanyak disebabkan ekonomi.", False, id="statistics"),
        pytest.param(
            "Perkara cerai 3/Pdt.G/2026/PN Cth ditunda karena hakim cuti.", False, id="other reason"
        ),
    ],
)
def test_text(court: Court, body: str, fires: bool) -> None:
    court.add("berita", body=f"{body}\n")
    assert court.lines("PRI018") == ([8] if fires else [])


def test_a_summons_never_tells_why(court: Court) -> None:
    court.add("panggilan", body=f"Memanggil Contoh Satu. {BECAUSE}")
    assert len(court.found("PRI018")) == 1


def test_a_standing_page_explains(court: Court) -> None:
    court.add("halaman", body="Perceraian dapat diajukan karena perselisihan.\n")
    assert court.found("PRI018") == []
