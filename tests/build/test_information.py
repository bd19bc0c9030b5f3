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


def test_the_list_names_every_signed_version_the_newest_first(court: Court) -> None:
    told = {"title": "DIP", "sha256": "a" * 64, "officer": "Ketua"}
    documents = [
        told | {"file": "lama.pdf", "title": "DIP 2025", "signed_on": dt.date(2025, 11, 3)},
        told | {"file": "baru.pdf", "title": "DIP 2026", "signed_on": dt.date(2026, 10, 5)},
    ]
    files = {"lama.pdf": b"%PDF", "baru.pdf": b"%PDF"}
    at = {"at": "informasi/t1-02", "obligation": "T1.02", "body": SAYS}
    court.add("informasi", documents=documents, files=files, **at)
    page = _page(court, "informasi/dip/index.md")
    assert page.index("DIP 2026") < page.index("3 November 2025")
    assert 'href="../t1-02/baru.pdf"' in page
    court.add("informasi", documents=documents, publish_at=dt.date(2027, 1, 1), **at)
    assert "Naskah yang ditandatangani" not in _page(court, "informasi/dip/index.md")
