import datetime as dt
from typing import Any

import pytest

from tests.building import Court

NOTICE = {"date": dt.date(2026, 11, 19), "text": "Nama ruangan diperbaiki."}
OLD = "Sidang dibuka di ruang utama.\n\nSemua hadir.\n"


def publish(court: Court, *, kind: str = "berita", body: str = OLD, **changes: Any) -> None:
    """Let the item as written now be what is published."""
    path = court.add(kind, body=body, **changes)
    court.before = {path: (court.root / path).read_text(encoding="utf-8")}


@pytest.mark.parametrize(
    ("body", "line"),
    [
        pytest.param(OLD, None, id="the same"),
        pytest.param(OLD.replace("utama", "dua"), 8, id="a word"),
        pytest.param(OLD.replace("Semua", "Hampir semua"), 10, id="a word on another line"),
        pytest.param(OLD + "\nTambahan.\n", 12, id="more"),
        pytest.param("Sidang dibuka di ruang utama.\n", 8, id="less"),
        pytest.param(OLD.replace(". ", "; ").replace("ruang", "**ruang**"), None, id="marks only"),
    ],
)
def test_body(court: Court, body: str, line: int | None) -> None:
    publish(court)
    court.add("berita", body=body)
    assert court.lines("ART008") == ([line] if line else [])


def test_title(court: Court) -> None:
    publish(court)
    court.add("berita", body=OLD, title="Alur Layanan Diubah")
    assert court.lines("ART008") == [2]


def test_a_correction_was_added(court: Court) -> None:
    publish(court)
    court.add("berita", body=OLD.replace("utama", "dua"), corrections=[NOTICE])
    assert court.found("ART008") == []


def test_an_older_correction_is_not_enough(court: Court) -> None:
    publish(court, corrections=[NOTICE])
    court.add("berita", body=OLD.replace("utama", "dua"), corrections=[NOTICE])
    assert court.lines("ART008") == [11]


def test_nobody_saw_it_yet(court: Court) -> None:
    publish(court, publish_at=dt.date(2026, 12, 1))
    court.add("berita", body="Lain.\n", publish_at=dt.date(2026, 12, 1))
    assert court.found("ART008") == []


def test_a_standing_page_says_when_it_was_updated(court: Court) -> None:
    publish(court, kind="halaman")
    court.add("halaman", body="Lain.\n")
    assert court.found("ART008") == []


def test_what_cannot_be_read_is_told(court: Court) -> None:
    path = court.add("berita")
    court.before = {path: "tanpa bagian depan"}
    [found] = court.found("ART008")
    assert "tidak terbaca" in found.message


def test_nobody_could_look(court: Court) -> None:
    court.add("berita", body="Lain.\n")
    assert court.found("ART008") == []
