"""The public page of a procedure: everything of the form is there, and the flow in words too."""

from functools import cache
from pathlib import Path

import pytest
from lxml import html

from pipeline.sop import load_library
from pipeline.sop.chart import Form, chart_of
from pipeline.sop.document.page import list_of, page_of
from pipeline.sop.filed import Library

ROOT = Path(__file__).resolve().parents[3]
COURT = "Pengadilan Negeri Contoh"


@cache
def library() -> Library:
    return load_library(ROOT)


def page(name: str, court: str = COURT) -> html.HtmlElement:
    text = page_of(library().by_id[name], library().regulations, court)
    return html.fragment_fromstring(text, create_parent="div")


@pytest.mark.parametrize("name", sorted(load_library(ROOT).by_id))
def test_every_word_of_the_table_is_on_the_page(name: str) -> None:
    procedure, found = library().by_id[name], page(name)
    rows = found.xpath("//tbody/tr")
    assert len(rows) == len(procedure.steps)
    for step, row in zip(procedure.steps, rows, strict=True):
        told = row.text_content()
        words = (step.activity, *step.requirements, step.output or "", str(step.time or ""))
        assert [word for word in words if word not in told] == []
    heads = [head.text_content() for head in found.xpath("//thead//th")]
    columns = [column.title for column in chart_of(procedure).columns]
    assert heads == [
        *("No.", "Kegiatan", "Pelaksana", "Mutu baku", "Keterangan"),
        *columns,
        *("Kelengkapan", "Waktu", "Output"),
    ]


def test_each_row_tells_its_flow_and_hides_its_drawing() -> None:
    found = page("tabanan-e")
    told = [words.text_content() for words in found.xpath("//*[@class='alur__kata']")]
    assert len(told) == 7
    assert (
        told[3]
        == "Editor. Keputusan. Tidak valid: kembali ke langkah 3. Valid: lanjut ke langkah 5."
    )
    assert {svg.get("aria-hidden") for svg in found.xpath("//svg")} == {"true"}


def test_the_page_asks_for_no_style_and_no_script() -> None:
    found = page("tabanan-e")
    assert found.xpath("//@style | //script | //style") == []


def test_all_symbols_of_the_chart_are_drawn() -> None:
    found, chart = page("tabanan-e"), chart_of(library().by_id["tabanan-e"])
    forms = [shape.form for row in chart.rows for shape in row.shapes]
    boxes = sum(form in (Form.BOX, Form.CAPSULE) for form in forms)
    assert len(found.xpath("//svg/rect")) == boxes
    assert len(found.xpath("//svg/path[not(@class)]")) == forms.count(Form.DIAMOND)
    heads = [line for row in chart.rows for line in row.lines if line.arrow]
    assert len(found.xpath("//svg/path[@class='panah']")) == len(heads)


def test_a_procedure_that_is_not_in_force_here_says_so() -> None:
    assert page("madiun-e").xpath("//*[@class='alur-catatan']")
    own = library().by_id["madiun-e"].source.court
    assert page("madiun-e", own).xpath("//*[@class='alur-catatan']") == []


def test_the_list_leads_to_every_procedure() -> None:
    found = html.fragment_fromstring(list_of(library().by_id.values()), create_parent="div")
    targets = {a.get("href") for a in found.xpath("//a")}
    assert targets == {f"../{name}/" for name in library().by_id}
