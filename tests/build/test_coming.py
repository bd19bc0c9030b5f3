"""The list of events: what is still to come, the next one first; then what is over."""

import datetime as dt
import re

import pytest

from tests.build.test_compose import tree_of_court
from tests.building import Court

_DAYS = {
    "lusa": ("2026-11-22 09.00", None),
    "besok": ("2026-11-21 09.00", None),
    "hari-ini": ("2026-11-20 07.00", None),
    "berlangsung": ("2026-11-18 09.00", "2026-11-20 12.00"),
    "kemarin": ("2026-11-19 09.00", None),
    "pekan-lalu": ("2026-11-13 09.00", "2026-11-14 12.00"),
}


def _add(court: Court, *names: str) -> str:
    for name in names:
        starts, ends = _DAYS[name]
        changes = {"starts": starts, "title": name, "date": dt.date(2026, 11, 2)}
        changes |= {"ends": ends} if ends else {}
        court.add("agenda", at=f"agenda/2026/11/{name}", **changes)
    return tree_of_court(court).texts["agenda/index.md"]


def _order(page: str) -> list[str]:
    headings = r'<h[23](?: id="([a-z-]+)"| class="baris-judul"><a href="2026/11/([a-z-]+)/")'
    return ["".join(found) for found in re.findall(headings, page)]


def test_the_next_comes_first_and_what_is_over_stands_apart(court: Court) -> None:
    assert _order(_add(court, *_DAYS)) == [
        *("akan-datang", "berlangsung", "hari-ini", "besok", "lusa"),
        *("sudah-lewat", "kemarin", "pekan-lalu"),
        "arsip",
    ]


def test_nothing_to_come_is_said(court: Court) -> None:
    page = _add(court, "kemarin")
    assert "Belum ada kegiatan yang akan datang." in page
    assert "Akan datang" not in page


@pytest.mark.parametrize("names", [(), ("besok",)], ids=["no event", "only coming"])
def test_nothing_over_is_not_said(court: Court, names: tuple[str, ...]) -> None:
    court.add("halaman")
    page = _add(court, *names)
    assert "Sudah lewat" not in page
    assert ("Belum ada agenda yang diterbitkan." in page) is (not names)
