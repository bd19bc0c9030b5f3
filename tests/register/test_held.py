"""What the site holds for an obligation: read from real pages."""

import datetime as dt
from typing import Any

import pytest

from pipeline.register.held import Held, held_on
from tests.building import Court
from tests.register.building import DAY

D = dt.date
SAYS = "Pengadilan memeriksa dan memutus perkara pada tingkat pertama di wilayah hukumnya.\n"
SHA = "a" * 64


def _document(signed: D | None) -> dict[str, Any]:
    told = {"file": "lampiran.pdf", "title": "Lampiran", "sha256": SHA, "officer": "Sekretaris"}
    return told | ({"signed_on": signed} if signed else {})


def _held(court: Court, code: str = "B1.01", day: D = DAY) -> Held:
    return held_on(court.load().site, day)[code]


def test_a_page_that_says_something(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=D(2026, 10, 5))
    told = _held(court)
    assert (told.address, told.updated, told.shown) == ("/informasi/b1-01/", D(2026, 10, 5), True)
    assert not (told.unfilled or told.silent or told.linked or told.told)
    assert (told.documents, told.covers) == (None, None)


@pytest.mark.parametrize("mark", ["ISI rencana perbaikan.", "| Ditolak | ISI |", "ISI"])
def test_a_mark_that_nobody_filled_in_makes_a_page_unfilled(court: Court, mark: str) -> None:
    court.add("informasi", body=f"{SAYS}\n{mark}\n")
    assert _held(court).unfilled
    court.add("informasi", body=f"{SAYS}\n{mark.replace('ISI', 'Isi')}\nISI PERKARA\n")
    assert not _held(court).unfilled


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Isi.\n",
        "# Tugas dan fungsi\n\n## Wilayah hukum pengadilan yang sangat luas sekali di kota ini\n",
        "ISI tulisan di sini dengan kata-kata yang panjang sekali supaya cukup banyak.\n",
        "Halaman ini sedang disusun oleh bagian yang berwenang dan akan tayang bulan depan.\n",
        "| Uraian | Jumlah |\n|---|---|\n",
    ],
    ids=["empty", "a word", "headings", "to fill", "promise", "empty table"],
)
def test_a_page_that_says_nothing(court: Court, body: str) -> None:
    court.add("informasi", body=body)
    assert _held(court).silent


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (SAYS, {}),
        ("| Uraian | Jumlah |\n|---|---|\n| Perkara masuk | 12 |\n", {}),
        ("Isi.\n", {"links": [{"title": "SIPP", "url": "https://sipp.pn-contoh.example"}]}),
        ("Isi.\n", {"documents": [_document(D(2026, 7, 1))]}),
    ],
    ids=["text", "table", "link", "document"],
)
def test_a_page_that_says_something_in_another_way(
    court: Court, body: str, told: dict[str, Any]
) -> None:
    court.add("informasi", body=body, files={"lampiran.pdf": b"%PDF"}, **told)
    assert not _held(court).silent


def test_the_newest_document_signed_by_the_day_counts(court: Court) -> None:
    documents = [_document(day) for day in (D(2025, 7, 1), D(2026, 7, 1), D(2027, 7, 1), None)]
    for number, document in enumerate(documents):
        document["file"] = f"{number}.pdf"
    files = {document["file"]: b"%PDF" for document in documents}
    court.add("informasi", body=SAYS, documents=documents, files=files)
    assert _held(court).documents == D(2026, 7, 1)


def test_figures_say_what_time_they_cover_and_else_the_page_does(court: Court) -> None:
    figure = {"value": 90.5, "follow_up": "Papan biaya dipasang.", "respondents": 30}
    figures = [
        {**figure, "period": period, "lowest": ["Biaya", "Waktu", "Percaloan"]}
        for period in ("Triwulan II 2026", "Triwulan III 2026", "Triwulan I 2026")
    ]
    court.add("informasi", body=SAYS, figures=figures, period="Tahun 2027")
    told = _held(court).covers
    assert told is not None and told.last == D(2026, 9, 30)
    court.add("informasi", body=SAYS, period="Semester I 2026")
    told = _held(court).covers
    assert told is not None and told.last == D(2026, 6, 30)
    court.add("informasi", body=SAYS, period="entah kapan")
    assert (_held(court).covers, _held(court).told) == (None, True)


def test_a_page_that_another_one_replaced_counts_until_that_day(court: Court) -> None:
    court.add("informasi", body=SAYS, superseded={"on": D(2026, 11, 1), "by": "/berita/x/"})
    site = court.load().site
    assert "B1.01" not in held_on(site, D(2026, 11, 1))
    assert "B1.01" in held_on(site, D(2026, 10, 31))


def test_a_page_that_readers_do_not_see_is_told_so(court: Court) -> None:
    court.add("informasi", body=SAYS, publish_at=D(2026, 12, 1))
    assert not _held(court).shown
    assert _held(court, day=D(2026, 12, 1)).shown


def test_an_announcement_holds_what_is_announced_at_once_while_in_force(court: Court) -> None:
    told = {"obligation": "M1", "class": "serta_merta", "expires_at": D(2026, 11, 22)}
    court.add("pengumuman", body=SAYS, date=D(2026, 11, 19), **told)
    site = court.load().site
    days = {day: "M1" in held_on(site, D(2026, 11, day)) for day in (18, 19, 21, 22)}
    assert days == {18: False, 19: True, 21: True, 22: False}


def test_of_two_pages_the_one_that_changed_last_counts(court: Court) -> None:
    court.add("informasi", body=SAYS, updated=D(2026, 9, 1))
    court.add("informasi", at="informasi/b1-01-baru", body=SAYS, updated=D(2026, 10, 1))
    assert _held(court).updated == D(2026, 10, 1)
