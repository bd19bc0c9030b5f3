import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("tentang hak asuh anak bernama Rina", True, id="named"),
        pytest.param("anak laki-laki yang bernama Wawan", True, id="with its sex"),
        pytest.param("anaknya, bernama W.", True, id="initials"),
        pytest.param("tentang hak asuh Rina", True, id="custody of"),
        pytest.param("tentang hak asuh anak", False, id="no name"),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("panggilan", body=f"Memanggil Contoh Satu {written}\n")
    assert len(court.found("PRI022")) == fires


def test_only_in_a_summons(court: Court) -> None:
    court.add("berita", body="Lomba anak bernama Rina.\n")
    assert court.found("PRI022") == []
