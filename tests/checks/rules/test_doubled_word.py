import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Sidang dibuka untuk untuk umum.", True, id="twice"),
        pytest.param("Hal Hal yang dibahas.", False, id="a name in two capitals"),
        pytest.param("Untuk untuk umum.", True, id="the first opens the sentence"),
        pytest.param("masing masing bagian", True, id="no hyphen"),
        pytest.param("masing-masing bagian", False, id="hyphen"),
        pytest.param("Sidang. Sidang dibuka.", False, id="two sentences"),
        pytest.param("| a | a |", False, id="cells"),
        pytest.param("Bayar 10 10 kali.", False, id="numbers"),
        pytest.param("Lihat [jadwal](/a/) jadwal.", False, id="a link between"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS003") == ([8] if fires else [])
