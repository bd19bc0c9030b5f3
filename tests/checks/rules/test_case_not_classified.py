import pytest

from tests.building import Court

THEFT = {"number": "3/Pid.B/2026/PN Cth", "classification": "pencurian"}


@pytest.mark.parametrize(
    ("number", "fires"),
    [
        pytest.param("3/Pid.B/2026/PN Cth", True, id="ordinary crime"),
        pytest.param("3/Pid.Sus/2026/PN Cth", True, id="special crime"),
        pytest.param("3/Pdt.G/2026/PN Cth", True, id="contentious"),
        pytest.param("3/Pid.LL/2026/PN Cth", False, id="traffic"),
        pytest.param("3/Pdt.G.S/2026/PN Cth", False, id="small claim"),
        pytest.param("3/Pid.Sus-Anak/2026/PN Cth", False, id="judged by its type"),
    ],
)
def test_number(court: Court, number: str, fires: bool) -> None:
    court.add("berita", body=f"Perkara {number} diputus.\n")
    assert court.lines("PRI021") == ([8] if fires else [])


def test_classified(court: Court) -> None:
    court.add("berita", case=THEFT, body="Perkara 3/Pid.B/2026/PN Cth diputus.\n")
    assert court.found("PRI021") == []


def test_an_example_on_a_standing_page(court: Court) -> None:
    court.add("halaman", body="Tulis nomornya, misalnya 3/Pdt.G/2026/PN Cth.\n")
    assert court.found("PRI021") == []
