"""What a reader is told of a procedure: where steps lead, how long, and what is not certain."""

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from pipeline.sop import Exit, Procedure, load_library, told
from pipeline.sop.flow import sum_of
from pipeline.sop.regulations import Regulation
from pipeline.sop.step import Cadence

ROOT = Path(__file__).resolve().parents[2]


@cache
def procedures() -> dict[str, Procedure]:
    return dict(load_library(ROOT).by_id)


WAYS = {
    ("tabanan-e", 1): "Lanjut ke langkah 2.",
    ("tabanan-e", 4): "Keputusan. Tidak valid: kembali ke langkah 3. Valid: lanjut ke langkah 5.",
    ("tabanan-e", 7): "Prosedur selesai.",
    ("tais-06", 4): "Keputusan. Biasa atau rutin: melalui Penanggung jawab informasi, lalu lanjut "
    "ke langkah 5. Memerlukan perhatian khusus: melalui Ketua, lalu lanjut ke langkah 5.",
    ("tais-07", 2): "Keputusan. Selesai: prosedur selesai. Belum selesai: lanjut ke langkah 3.",
}


@pytest.mark.parametrize(("step", "said"), WAYS.items(), ids=str)
def test_where_a_step_leads(step: tuple[str, int], said: str) -> None:
    procedure = procedures()[step[0]]
    assert told.way(procedure, procedure.step(step[1])) == said


def test_a_step_that_is_done_again_says_so() -> None:
    procedure = procedures()["tais-08"]
    step = procedure.step(1).model_copy(update={"exits": (Exit(to=1),)})
    assert told.way(procedure, step) == "Langkah ini diulang."


TOTALS = {
    "madiun-a": "Belum dapat dijumlahkan",
    "tais-12": "58 menit bila semua langkah ditempuh, belum termasuk langkah 1 dan 10",
    "tabanan-e": "465 menit (1 hari 15 menit)",
    "tais-06": "330 menit (5 jam 30 menit) sampai 360 menit (6 jam)",
}


@pytest.mark.parametrize(("name", "said"), TOTALS.items(), ids=TOTALS)
def test_the_time_of_all_steps(name: str, said: str) -> None:
    assert told.total(procedures()[name]) == said


def test_only_sums_that_are_whole_are_numbers() -> None:
    sums = {name: sum_of(each) for name, each in procedures().items()}
    without = {"bangil", "tais-04", "tais-12", *(f"madiun-{part}" for part in "abcdefh")}
    assert {name for name, total in sums.items() if total is None} == without
    assert [(t.least, t.most) for t in (sums["tabanan-f"], sums["tais-05"]) if t] == [
        (2550, 2550),
        (2225, 3515),
    ]


def test_a_sum_over_ways_that_exclude_each_other_is_not_told_as_a_length() -> None:
    assert told.total(procedures()["tais-11"]) == "60 menit (1 jam) bila semua langkah ditempuh"
    assert "bila" not in told.total(procedures()["tabanan-b"])


def test_what_another_court_signed_is_not_said_of_this_one() -> None:
    procedure = procedures()["madiun-e"]
    own = dict(told.identity(procedure, procedure.source.court))
    assert own["Nomor SOP"] == "SOP/AS/32"
    assert own["Tanggal pembuatan"] == "4 September 2017"
    other = dict(told.identity(procedure, "Pengadilan Negeri Contoh"))
    assert set(list(other.values())[:-1]) == {told.TO_FILL}
    assert told.is_in_force(procedure, procedure.source.court)
    assert not told.is_in_force(procedure, "Pengadilan Negeri Contoh")


def test_a_legal_basis_says_what_became_of_it() -> None:
    library = load_library(ROOT)
    [cited] = [c for c in procedures()["tais-05"].legal_basis if "1-144" in c.regulation]
    standard = told.standard(cited, library.regulations[cited.regulation])
    assert standard.title.startswith("KMA No. 1-144")
    assert standard.now.startswith("diganti dengan Surat Keputusan Ketua Mahkamah Agung")
    ended = Regulation(title="Peraturan Contoh", status="expired")
    assert told.standard(cited, ended).now == "masa berlakunya sudah lewat"


def test_side_notes_name_who_has_no_column_and_how_often() -> None:
    procedure = procedures()["madiun-e"]
    [partner] = [s for s in procedure.steps if "pihak_ketiga" in s.together_with]
    columns = [role for role in procedure.roles if role != "pihak_ketiga"]
    assert "Bersama Pihak ketiga" in told.side_notes(procedure, partner, columns)
    often = partner.model_copy(update={"note": None, "cadence": Cadence(every="month", on_day=30)})
    assert told.side_notes(procedure, often, columns)[0] == "Setiap bulan, tanggal 30"


def test_notes_tell_what_was_inferred_and_every_remark() -> None:
    procedure = procedures()["tabanan-e"]
    notes = told.notes(procedure)
    assert notes[0].startswith("Pelaksana semua langkah disimpulkan")
    assert notes[1] == "Arah alur sesudah langkah 4 disimpulkan."
    assert {remark.text for remark in procedure.remarks} <= set(notes)
    assert any(note.startswith("Langkah 1, kelengkapan: ") for note in notes)
    sure = procedure.steps[0].model_copy(update={"performer_inferred": False})
    some = procedure.model_copy(update={"steps": (sure, *procedure.steps[1:])})
    assert told.notes(some)[0].startswith("Pelaksana langkah 2, 3, 4, 5, 6, dan 7 disimpulkan")


def test_dates_are_written_in_words() -> None:
    procedure = procedures()["tais-08"].model_copy(update={"effective": dt.date(2026, 1, 2)})
    assert dict(told.identity(procedure, procedure.source.court))["Tanggal efektif"] == (
        "2 Januari 2026"
    )
