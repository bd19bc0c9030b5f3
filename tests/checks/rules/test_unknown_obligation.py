import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("folder", "obligation", "said"),
    [
        pytest.param("b1-01", "B9.99", "dengan kode di katalog", id="not in the catalogue"),
        pytest.param("b1-01", "b1.01", "Maksudnya B1.01?", id="lower case"),
        pytest.param("b1-01", "B1.02", "content/informasi/b1-02/", id="in another folder"),
        pytest.param("b1.01", "B1.01", "content/informasi/b1-01/", id="dot in the folder"),
    ],
)
def test_wrong(court: Court, folder: str, obligation: str, said: str) -> None:
    court.add("informasi", at=f"informasi/{folder}", obligation=obligation)
    [finding] = court.found("CNT008")
    assert said in finding.message
    assert finding.place.line == 6


def test_right(court: Court) -> None:
    for id_, folder in (("B1.01", "b1-01"), ("M1", "m1"), ("J.01", "j-01")):
        court.add("informasi", at=f"informasi/{folder}", obligation=id_)
    assert court.found("CNT008") == []
