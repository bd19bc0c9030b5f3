import pytest

from tests.building import Court, photos


@pytest.mark.parametrize(
    ("kind", "count", "fires"),
    [
        pytest.param("berita", 0, False, id="article without"),
        pytest.param("berita", 5, False, id="article with most"),
        pytest.param("berita", 6, True, id="article with too many"),
        pytest.param("peliputan", 2, True, id="coverage with too few"),
        pytest.param("peliputan", 3, False, id="coverage with least"),
        pytest.param("peliputan", 6, False, id="coverage with most"),
        pytest.param("peliputan", 7, True, id="coverage with too many"),
        pytest.param("halaman", 7, False, id="page with any"),
    ],
)
def test_count(court: Court, kind: str, count: int, fires: bool) -> None:
    court.add(kind, **photos(count))
    found = court.found("CNT006")
    assert bool(found) is fires
    assert all(str(count) in finding.message for finding in found)
