import datetime as dt

import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("at", "fires"),
    [
        pytest.param("berita/2026/11/contoh", False, id="same month"),
        pytest.param("berita/2026/10/contoh", True, id="other month"),
        pytest.param("berita/2025/11/contoh", True, id="other year"),
    ],
)
def test_dated(court: Court, at: str, fires: bool) -> None:
    court.add("berita", at=at, date=dt.date(2026, 11, 30))
    assert court.lines("CNT003") == ([6] if fires else [])


def test_the_message_says_where_to(court: Court) -> None:
    court.add("agenda", at="agenda/2026/10/contoh")
    [finding] = court.found("CNT003")
    assert "content/agenda/2026/11/" in finding.message


def test_pages_have_no_month(court: Court) -> None:
    court.add("halaman")
    assert court.found("CNT003") == []
