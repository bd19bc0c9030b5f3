import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Putusan di umumkan besok.", True, id="di umumkan"),
        pytest.param("Di laksanakan kemarin.", True, id="first word"),
        pytest.param("Putusan di\numumkan besok.", True, id="over two lines"),
        pytest.param("Putusan diumumkan besok.", False, id="joined"),
        pytest.param("Sidang di kantor, di muka umum, di tempat.", False, id="places"),
        pytest.param("Lihat di. Umumkan segera.", False, id="a full stop between"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS005") == ([8] if fires else [])
