import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Kantor dimana sidang digelar.", True, id="di mana"),
        pytest.param("Diantaranya lima hakim.", True, id="first word"),
        pytest.param("Semua hadir diruang sidang.", True, id="diruang"),
        pytest.param("Silakan masuk kedalam.", True, id="kedalam"),
        pytest.param("Ia keluar dari gedung.", False, id="a verb of its own"),
        pytest.param("Pegawai dirumahkan dan perkara diatasi.", False, id="verbs made of places"),
        pytest.param("Sidang di mana pun, ke depan, dari sana.", False, id="apart"),
        pytest.param("Desa Dirumah Contoh.", False, id="a name"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS004") == ([8] if fires else [])
