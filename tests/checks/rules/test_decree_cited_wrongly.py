import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Menurut SK KMA 2-144/KMA/SK/XII/2022.", True, id="another month"),
        pytest.param("Menurut SK KMA 2-144/KMA/SK/VII/2022.", True, id="one stroke less"),
        pytest.param("Menurut SK KMA 1-144/KMA/SK/VIII/2022.", True, id="the older number"),
        pytest.param("Menurut SK KMA 144/KMA/SK/VIII/2022.", True, id="number cut short"),
        pytest.param(
            "Menurut 2-144/KMA/SK/VIII/2022 tanggal 20 Agustus 2022.", True, id="another date"
        ),
        pytest.param("Menurut SK KMA 2-144/KMA/SK/VIII/2022.", False, id="right"),
        pytest.param(
            "Menurut 2-144/KMA/SK/VIII/2022 tanggal 30 Agustus 2022.", False, id="right date"
        ),
        pytest.param("Nomor 2-\n144/KMA/SK/VIII/2022 berlaku.", False, id="broken over a line"),
        pytest.param(
            "Menurut 127/DJU/SK.HM1.1/III/2026 dan 300/KMA/SK/VI/2023.", False, id="others"
        ),
        pytest.param("Surat 127/DJU/PS.00/5/2026.", False, id="another series"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("LAW001") == ([8] if fires else [])


def test_the_message_names_what_was_meant(court: Court) -> None:
    court.add("berita", body="Lihat 1-144/KMA/1/2011.\n")
    [found] = court.found("LAW001")
    assert "1-144/KMA/SK/I/2011, bukan 1-144/KMA/1/2011" in found.message
