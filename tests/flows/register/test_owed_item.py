"""`terbit new` for an item of the catalogue: the right folder, and what is known filled in."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from pipeline.errors import UsageError
from pipeline.flows.new_item import Wish, new_item
from tests.building import Court, make_court

_DAY = dt.date(2026, 11, 20)


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court's folder with no content."""
    return make_court(tmp_path / "court")


def _front(court: Court, path: str) -> dict[str, object]:
    text = (court.root / path).read_text(encoding="utf-8").split("---\n")[1]
    found: dict[str, object] = yaml.safe_load(text)
    return found


def test_public_information_goes_into_the_folder_of_its_item(court: Court) -> None:
    path = new_item(court.root, Wish("informasi", obligation="t2.05"), _DAY)
    assert path == "content/informasi/t2-05/index.md"
    front = _front(court, path)
    assert (front["obligation"], front["section"]) == ("T2.05", "perdata")
    assert front["title"] == "Laporan penggunaan biaya perkara"


def test_what_is_announced_at_once_has_its_class_and_an_end(court: Court) -> None:
    path = new_item(court.root, Wish("pengumuman", "Listrik padam", "M1"), _DAY)
    assert path == "content/pengumuman/2026/11/listrik-padam/index.md"
    front = _front(court, path)
    assert (front["class"], front["expires_at"]) == ("serta_merta", dt.date(2026, 11, 23))
    assert (front["obligation"], front["category"]) == ("M1", "layanan")


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (Wish("informasi", obligation="T2.50"), "Maksudnya T2.05"),
        (Wish("informasi", obligation="X13"), "dikecualikan"),
        (Wish("berita", "Kabar", "B1.01"), "informasi"),
        (Wish("berita", "Kabar", "M1"), "pengumuman"),
        (Wish("informasi"), "Tulis judulnya"),
    ],
    ids=["unknown", "excluded", "not news", "not news either", "no title"],
)
def test_what_cannot_be_written(court: Court, wish: Wish, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        new_item(court.root, wish, _DAY)


def test_a_report_has_its_time_its_deadline_and_its_parts(court: Court) -> None:
    path = new_item(court.root, Wish("informasi", obligation="B4.01"), _DAY)
    text = (court.root / path).read_text(encoding="utf-8")
    assert "period: Tahun 2025  # paling lambat 31 Maret 2026\n" in text
    assert _front(court, path)["period"] == "Tahun 2025"
    assert "| Permohonan yang ditolak | ISI |" in text
    assert "tulisan di sini" not in text
