"""What becomes of a PDF is decided from its facts: a table of facts and verdicts."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings import Place
from pipeline.intake.documents.judge import Verdict, judge
from pipeline.pdf.facts import Mark, Names, Page, Pdf, Structure, Unread, Why

PLACE = Place("masuk.pdf")
SEEN = Page(595, 842, "Pengumuman jam layanan.")
SCAN = Page(595, 842, "", picture=1.0)


def pdf_with(*marks: Mark, page: Page = SEEN, names: Names | None = None, **more: object) -> Pdf:
    structure = Structure(1, frozenset(marks), names or Names(title="Judul"), **more)  # type: ignore[arg-type]
    return Pdf(structure, (page,))


def codes(verdict: Verdict) -> list[str]:
    return [told.code for told in verdict.told]


@pytest.mark.parametrize(
    ("why", "code"),
    [
        ("password", "INT040"),
        ("corrupt", "INT041"),
        ("no_pages", "INT041"),
        ("odd_size", "INT043"),
        ("too_complex", "INT042"),
        ("not_finished", "INT042"),
    ],
)
def test_what_cannot_be_read_is_refused(why: Why, code: str) -> None:
    refused = judge(Unread(why), PLACE).refused
    assert refused is not None
    assert refused.code == code


@pytest.mark.parametrize(
    ("pdf", "code"),
    [
        pytest.param(pdf_with(Mark.PORTFOLIO), "INT047", id="portfolio"),
        pytest.param(pdf_with(Mark.XFA, Mark.XFA_ONLY), "INT048", id="dynamic form"),
        pytest.param(pdf_with(Mark.REDACTION), "INT046", id="redaction only marked"),
        pytest.param(pdf_with(Mark.HIDDEN_LAYER), "INT049", id="hidden layer"),
        pytest.param(
            pdf_with(page=Page(595, 842, "", hidden=("Melati",))), "INT044", id="hidden words"
        ),
        pytest.param(
            pdf_with(page=Page(595, 842, "", covered_picture=True)), "INT045", id="box on scan"
        ),
        pytest.param(pdf_with(Mark.SIGNED, Mark.SCRIPT), "INT050", id="signed with a script"),
        pytest.param(pdf_with(Mark.SIGNED, Mark.EMBEDDED), "INT050", id="signed with a file"),
    ],
)
def test_refused(pdf: Pdf, code: str) -> None:
    refused = judge(pdf, PLACE).refused
    assert refused is not None
    assert refused.code == code
    assert "Melati" not in refused.message


@pytest.mark.parametrize(
    ("pdf", "removed", "told"),
    [
        pytest.param(pdf_with(Mark.TAGGED, language="id"), [], [], id="nothing wrong"),
        pytest.param(pdf_with(), [], ["INT056"], id="not tagged"),
        pytest.param(
            pdf_with(Mark.SCRIPT, Mark.TAGGED, language="id"), ["script"], ["INT053"], id="script"
        ),
        pytest.param(
            pdf_with(Mark.EMBEDDED, Mark.TAGGED, language="id"),
            ["embedded_file"],
            ["INT054"],
            id="attachment",
        ),
        pytest.param(
            pdf_with(Mark.REPAIRED, Mark.TAGGED, language="id"), [], ["INT058"], id="repaired"
        ),
        pytest.param(pdf_with(Mark.TAGGED, page=SCAN, language="id"), [], ["INT055"], id="scan"),
        pytest.param(
            pdf_with(Mark.TAGGED, language="id", pdfa="2b", pdfa_faults=("font",)),
            [],
            ["INT057"],
            id="a claim that does not hold",
        ),
        pytest.param(
            pdf_with(Mark.TAGGED, language="id", pdfa="2b", pdfa_faults=("script",)),
            [],
            [],
            id="a claim that holds once cleaned",
        ),
        pytest.param(
            pdf_with(
                Mark.TAGGED,
                Mark.ENCRYPTED,
                language="id",
                names=Names("Judul", "Contoh Satu", "Word", ("/Company",)),
            ),
            ["author", "encryption", "producer", "xmp"],
            [],
            id="names",
        ),
        pytest.param(
            pdf_with(Mark.TAGGED, language="id", names=Names("Microsoft Word - budi.docx")),
            ["title"],
            ["INT056"],
            id="the name of a file as title",
        ),
    ],
)
def test_cleaned(pdf: Pdf, removed: list[str], told: list[str]) -> None:
    verdict = judge(pdf, PLACE)
    assert verdict.refused is None
    assert not verdict.keeps
    assert list(verdict.removed) == removed
    assert codes(verdict) == told


def test_a_signed_one_is_kept_and_said_so() -> None:
    names = Names("Keputusan", author="Contoh Satu")
    verdict = judge(pdf_with(Mark.SIGNED, Mark.CHANGED_AFTER_SIGNING, names=names), PLACE)
    assert verdict.keeps
    assert verdict.removed == ()
    assert codes(verdict) == ["INT052", "INT051", "INT056"]


def test_the_title_that_was_asked_for_wins() -> None:
    assert judge(pdf_with(), PLACE, "Judul baru").title == "Judul baru"


def marks() -> st.SearchStrategy[frozenset[Mark]]:
    return st.frozensets(st.sampled_from(Mark))


@given(marks())
def test_refused_kept_or_cleaned_but_never_two_of_them(found: Iterable[Mark]) -> None:
    verdict = judge(pdf_with(*found), PLACE)
    if verdict.refused is not None:
        assert not (verdict.keeps or verdict.removed or verdict.told)
    elif verdict.keeps:
        assert Mark.SIGNED in set(found)
        assert not verdict.removed


@given(marks())
def test_what_is_hidden_is_never_let_through(found: Iterable[Mark]) -> None:
    page = Page(595, 842, "", hidden=("Melati",))
    assert judge(pdf_with(*found, page=page), PLACE).refused is not None
