import pytest

from tests.building import Court, document

PDF = b"%PDF-1.7\n"
OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth.\n\n"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("Wawan bin Kurnia hadir.", True, id="bin"),
        pytest.param("Rina binti Wati hadir.", True, id="binti"),
        pytest.param("Wawan alias Bolang hadir.", True, id="alias"),
        pytest.param("Wawan als. Bolang hadir.", True, id="als."),
        pytest.param("Terdakwa atas nama Wawan hadir.", True, id="in the name of"),
        pytest.param("WAWAN BIN KURNIA hadir.", True, id="capitals"),
        pytest.param("Terdakwa alias anak itu hadir.", False, id="no name"),
        pytest.param("Petugas mencatat bin dan binti di formulir.", False, id="the words"),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{written}\n")
    assert court.lines("PRI011") == ([10] if fires else [])


def test_file_name(court: Court) -> None:
    listed = document(PDF, file="putusan-wawan-bin-kurnia.pdf")
    court.add("berita", body=OPENING, documents=[listed], files={listed["file"]: PDF})
    assert court.lines("PRI011") == [8]


def test_not_without_a_guarded_case(court: Court) -> None:
    court.add("berita", body="Wawan bin Kurnia dilantik.\n")
    assert court.found("PRI011") == []


def test_a_summons_may_have_it(court: Court) -> None:
    court.add("panggilan", body="Memanggil Wawan bin Kurnia.\n")
    assert court.found("PRI011") == []


def test_no_other_rule_speaks_of_the_same_name(court: Court) -> None:
    court.add("berita", body=f"{OPENING}Kemudian Wawan Kurnia bin Ahmad hadir.\n")
    assert court.found("PRI020") == []
