import pytest

from tests.building import AS_OF, Court

_NEW = "/pengumuman/2026/11/contoh/"


@pytest.mark.parametrize(
    ("by", "word"),
    [
        pytest.param(_NEW, None, id="another page"),
        pytest.param("/berita/2026/11/contoh/", "sendiri", id="itself"),
        pytest.param("/berita/2026/11/tidak-ada/", "tidak ada", id="nothing"),
    ],
)
def test_successor(court: Court, by: str, word: str | None) -> None:
    court.add("pengumuman")
    court.add("berita", superseded={"on": AS_OF, "by": by})
    found = court.found("CNT020")
    assert len(found) == (0 if word is None else 1)
    assert word is None or word in found[0].message
