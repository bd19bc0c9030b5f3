import pytest

from tests.building import ACTIVITY, Court


@pytest.mark.parametrize(
    ("change", "line"),
    [
        pytest.param({"time": "Selasa pekan lalu"}, 8, id="no date"),
        pytest.param({"time": "Selasa, 17 November 2026"}, None, id="a date without hours"),
        pytest.param({"participants": "---"}, 10, id="a dash"),
        pytest.param({"result": "Belum ada."}, 12, id="nothing yet"),
        pytest.param({"result": "Tidak ada keluhan"}, None, id="something, said with such words"),
        pytest.param({}, None, id="whole"),
    ],
)
@pytest.mark.parametrize("kind", ["berita", "peliputan"])
def test_activity(court: Court, kind: str, change: dict[str, str], line: int | None) -> None:
    court.add(kind, activity={**ACTIVITY, **change})
    assert court.lines("ART003") == ([line] if line else [])


def test_without_activity(court: Court) -> None:
    court.add("berita")
    assert court.found("ART003") == []
