import pytest

from tests.building import Court, nik


@pytest.mark.parametrize(
    ("told", "count"),
    [
        pytest.param({}, 0, id="plain"),
        pytest.param({"reason": f"Nomor {nik()} ikut terbit."}, 1, id="a number"),
        pytest.param({"reason": "Surel contoh@surel.example ikut terbit."}, 1, id="a mailbox"),
        pytest.param({"title": f"Panggilan {nik()}"}, 1, id="in the title"),
        pytest.param({"reason": "Ditarik 20-11-2026 karena keliru."}, 0, id="a date"),
    ],
)
def test_notice(court: Court, told: dict[str, str], count: int) -> None:
    path = court.withdraw("berita/2026/11/contoh", **told)
    court.add("halaman")
    assert [f.place.path for f in court.found("CNT022")] == [path] * count
