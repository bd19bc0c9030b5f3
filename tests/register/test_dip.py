"""The Daftar Informasi Publik: its columns, what is in it, and why the rest is not."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.config.hours import working_calendar
from pipeline.register.board import Board, board_of
from pipeline.register.dip import COLUMNS, Dip, Ground, Row, dip_of
from pipeline.register.dip_csv import as_csv
from pipeline.register.duties import owed_on
from pipeline.register.held import held_on
from tests.building import Court
from tests.register.building import DAY
from tests.register.test_held import SAYS, SHA

D = dt.date
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n")


def _board(court: Court) -> Board:
    owed = owed_on(court.catalogue, DAY, court.config.court.kind)
    held = held_on(court.load().site, DAY)
    return board_of(owed, held, working_calendar(court.config.court), DAY)


def _dip(court: Court) -> Dip:
    config = court.config
    ground = Ground(court.load().site, config.court, config.people, court.catalogue)
    return dip_of(_board(court), ground)


def test_the_columns_of_the_law(court: Court) -> None:
    document = {"file": "a.pdf", "title": "Keputusan", "sha256": SHA, "officer": "Sekretaris"}
    signed = document | {"signed_on": D(2026, 7, 1)}
    court.add(
        "informasi", body=SAYS, documents=[signed], files={"a.pdf": b"%PDF"}, period="Tahun 2026"
    )
    [row] = _dip(court).rows
    told = dict(zip(COLUMNS, row.cells, strict=True))
    assert told == {
        "No.": "1",
        "Nama informasi": "Tugas, fungsi, dan wilayah hukum pengadilan",
        "Ringkasan isi": "Petugas menjelaskan alur layanan kepada pengunjung. Masa: Tahun 2026.",
        "Unit kerja yang menguasai": "Kepaniteraan Muda Hukum",
        "Penanggung jawab": "Sekretaris",
        "Waktu dan tempat pembuatan": "1 Juli 2026, Kota Contoh",
        "Bentuk informasi": "Softcopy (halaman web, PDF) dan hardcopy",
        "Masa simpan aktif": "belum ditetapkan",
        "Masa simpan inaktif": "belum ditetapkan",
    }
    assert _dip(court).title == "Daftar Informasi Publik, Periode Januari–Desember 2026"


def test_what_has_no_document_is_answered_for_by_the_information_officer(court: Court) -> None:
    court.add("informasi", body=SAYS)
    assert _dip(court).rows[0].officer == "Panitera Muda Hukum"


def test_how_long_things_are_kept_is_the_courts_to_say(court: Court) -> None:
    from pipeline.content.catalogue import OWN, load_catalogue

    own = (
        "retention: {active: 1 tahun}\nchanges:\n  - {id: B1.01, retention: {inactive: 4 tahun}}\n"
    )
    court.write(OWN, own)
    court.catalogue = load_catalogue(court.root)
    court.add("informasi", body=SAYS)
    [row] = _dip(court).rows
    assert (row.active, row.inactive) == ("1 tahun", "4 tahun")


@pytest.mark.parametrize("kind", ["pn", "pa"])
def test_every_item_is_in_the_list_or_says_why_not(court: Court, kind: str) -> None:
    court.change_court(kind=kind)
    court.add("informasi", body=SAYS)
    court.add("informasi", at="informasi/b1-02", obligation="B1.02", to_fill=["Isi bagannya."])
    dip = _dip(court)
    listed, left_out = [row.id for row in dip.rows], {item.id: why for item, why in dip.left_out}
    assert sorted([*listed, *left_out]) == sorted(item.id for item in court.catalogue.items)
    assert all(left_out.values())
    assert (listed, left_out["B1.02"]) == (["B1.01"], "sedang dilengkapi")


def test_every_item_is_on_the_board_or_says_why_not(court: Court) -> None:
    board = _board(court)
    told = [*board.by_id, *(each.obligation.id for each in board.left_out)]
    assert sorted(told) == sorted(item.id for item in court.catalogue.items)
    assert all(each.reason for each in board.left_out)


def test_the_checks_know_every_item_and_refuse_what_may_never_be_shown(court: Court) -> None:
    for item in court.catalogue.items:
        court.add("informasi", at=f"informasi/{item.folder}", obligation=item.id)
    assert court.found("CNT008") == []
    refused = {finding.place.path.split("/")[2] for finding in court.found("PRI003")}
    assert refused == {item.folder for item in court.catalogue.items if item.never}


_CELLS = st.text(max_size=30)


@given(st.lists(st.tuples(*[_CELLS] * 8), max_size=4))
def test_no_cell_of_the_csv_can_run_and_none_is_lost(cells: list[tuple[str, ...]]) -> None:
    rows = tuple(Row(n, "B1.01", *each, address="/informasi/") for n, each in enumerate(cells, 1))
    text = as_csv(Dip(2026, DAY, rows), "https://pn-contoh.example")
    assert text.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(read) == len(cells) + 1
    for told, given_cells in zip(read[1:], cells, strict=True):
        assert not any(cell.lstrip(" ").startswith(_RUN) for cell in told)
        assert [cell.removeprefix("'") for cell in told[1:9]] == [
            cell.removeprefix("'") for cell in given_cells
        ]
