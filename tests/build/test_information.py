"""The pages of obligatory information: what the register says, for readers."""

import datetime as dt
import re

from pipeline.build.compose import compose
from tests.building import AS_OF, Court

SAYS = "Pengadilan memeriksa dan memutus perkara pada tingkat pertama di wilayah hukumnya.\n"


def _page(court: Court, path: str, day: dt.date = AS_OF) -> str:
    tree = compose(court.load().site, court.config, court.catalogue, {}, day)
    return tree.texts[path]


def _line(page: str, title: str) -> str:
    [line] = [line for line in page.splitlines() if f">{title}<" in line]
    return re.sub(r"<[^>]+>", "", line)


def test_the_status_tells_what_is_there_and_until_when(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=dt.date(2026, 10, 5))
    title = "Tugas, fungsi, dan wilayah hukum pengadilan"
    told = _line(_page(court, "status-informasi/index.md"), title)
    assert told.endswith(
        "diperbarui 5 Oktober 2026, pembaruan berikutnya paling lambat 5 April 2027"
    )
    later = _page(court, "status-informasi/index.md", dt.date(2027, 4, 6))
    assert "menunggu pembaruan sejak 5 April 2027" in _line(later, title)


def test_the_status_counts_only_what_is_current(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=dt.date(2026, 10, 5))
    court.add("informasi", at="informasi/b1-02", obligation="B1.02", to_fill=["Isi bagannya."])
    page = _page(court, "status-informasi/index.md")
    assert "1 dari 25 tersedia dan terkini" in page
    assert "sedang dilengkapi" in _line(page, "Bagan struktur organisasi")


def test_what_readers_do_not_see_is_not_linked(court: Court) -> None:
    court.add("informasi", body=SAYS, publish_at=dt.date(2027, 1, 1))
    line = _line(
        _page(court, "status-informasi/index.md"), "Tugas, fungsi, dan wilayah hukum pengadilan"
    )
    assert line.endswith("belum tersedia")


def test_the_home_page_tells_the_same_numbers(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=dt.date(2026, 10, 5))
    assert "<dt>Informasi berkala</dt><dd>1 dari 25</dd>" in _page(court, "index.md")
