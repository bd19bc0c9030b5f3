import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("title", "fires"),
    [
        pytest.param("PELANTIKAN PANITERA PENGGANTI", True, id="all capitals"),
        pytest.param("PELANTIKAN PANITERA oleh ketua", True, id="most letters"),
        pytest.param("ABCDEF abcd", False, id="exactly 60 percent"),
        pytest.param("Pelantikan Panitera Pengganti", False, id="title case"),
        pytest.param("Indeks Kepuasan Masyarakat (IKM) 2026", False, id="with an abbreviation"),
        pytest.param("2026 - 2027", False, id="no letters"),
    ],
)
def test_title(court: Court, title: str, fires: bool) -> None:
    court.add("berita", title=title)
    assert court.lines("CNT001") == ([2] if fires else [])
