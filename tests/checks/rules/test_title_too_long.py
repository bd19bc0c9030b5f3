import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("length", "fires"),
    [
        pytest.param(100, False, id="at the limit"),
        pytest.param(101, True, id="one more"),
        pytest.param(20, False, id="short"),
    ],
)
def test_title(court: Court, length: int, fires: bool) -> None:
    court.add("berita", title="Judul ".ljust(length, "a"))
    assert court.lines("ART001") == ([2] if fires else [])
