import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Sidang pada Senin, 17 November 2026.", True, id="another day"),
        pytest.param("Sidang pada Senin (17/11/2026).", True, id="in figures"),
        pytest.param("Sidang pada SENIN tanggal 17 NOVEMBER 2026.", True, id="capitals"),
        pytest.param("Sidang pada Selasa, 31 November 2026.", True, id="no such date"),
        pytest.param("Sidang pada Selasa, 17 November 2026.", False, id="the right day"),
        pytest.param("Sidang pada Jum'at, 20 November 2026.", False, id="an older spelling"),
        pytest.param("Pada Senin dan Rabu, 16 November 2026.", False, id="two days"),
        pytest.param("Pada Selasa, 17 November.", False, id="no year"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("ART004") == ([8] if fires else [])


def test_front_matter(court: Court) -> None:
    court.add("berita", summary="Sidang dibuka pada Ahad, 17 November 2026, di sini.")
    [found] = court.found("ART004")
    assert found.place.line == 3
    assert "jatuh pada hari Selasa" in found.message
