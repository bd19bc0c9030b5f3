import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Sidang pukul 08:30.", True, id="colon"),
        pytest.param("Sidang jam 08.30 WIB.", True, id="jam"),
        pytest.param("Sidang pkl. 8.30.", True, id="pkl."),
        pytest.param("Sidang pukul 08.30 wib.", True, id="small zone"),
        pytest.param("Sidang pukul 08.30 WIB sampai 10.00.", False, id="as EYD writes"),
        pytest.param("Jam kerja 08.00–16.00.", False, id="hours of work"),
        pytest.param("Surat Al-Baqarah 2:28 dibacakan.", False, id="a verse"),
        pytest.param("Skala 1:50 dan versi 10:75:12.", False, id="no time of day"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS007") == ([8] if fires else [])


def test_the_message_gives_the_whole_time(court: Court) -> None:
    court.add("berita", body="Sidang jam 8:05 wib.\n")
    [found] = court.found("BHS007")
    assert found.message == 'Tulis "pukul 08.05 WIB", bukan "jam 8:05 wib".'
