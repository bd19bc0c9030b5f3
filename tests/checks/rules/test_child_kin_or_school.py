import pytest

from tests.building import Court

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth tentang anak.\n\n"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("Ia didampingi ayahnya, Wawan Kurnia.", True, id="father"),
        pytest.param("Ia didampingi ibu kandung bernama Rina Wati.", True, id="mother"),
        pytest.param("Ia didampingi pamannya Wawan.", True, id="uncle"),
        pytest.param("Ia bersekolah di SMP Negeri 2.", True, id="state school"),
        pytest.param("Ia bersekolah di SMAN 1 Contoh.", True, id="abbreviated school"),
        pytest.param("Ia bersekolah di Pondok Pesantren Al Hikmah.", True, id="pesantren"),
        pytest.param("Ia didampingi orang tuanya.", False, id="kin without a name"),
        pytest.param("Ia bersekolah di sebuah SMP.", False, id="school without a name"),
        pytest.param("MA Republik Indonesia mengatur hal itu.", False, id="the Supreme Court"),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{written}\n")
    assert court.lines("PRI014") == ([10] if fires else [])


def test_a_visit_of_a_school_may_stand(court: Court) -> None:
    court.add("berita", body="Siswa SMP Negeri 2 mengunjungi ruang sidang anak.\n")
    assert court.found("PRI014") == []


def test_no_other_rule_speaks_of_the_same_name(court: Court) -> None:
    court.add("berita", body=f"{OPENING}Ia didampingi ayahnya, Wawan Kurnia.\n")
    assert court.found("PRI020") == []
