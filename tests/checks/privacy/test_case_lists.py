"""A PDF that merely lists cases guards nobody; whatever singles somebody out does."""

import pytest

from pipeline.flows.paper_quality import measure_papers
from pipeline.samples.case_papers import papers
from tests.building import ROOT, Court, document
from tests.papers import Paper, words

ROWS = tuple(f"{n}/Pid.Sus-Anak/2026/PN Cth Perlindungan Anak 0{n}-03-2026 Putus" for n in range(9))


def pdf(*pages: tuple[str, ...]) -> bytes:
    """Return a PDF whose pages hold these lines."""
    paper = Paper()
    for page in pages:
        drawn = (words(line, y=760 - 20 * at, size=10) for at, line in enumerate(page))
        paper.page(b"".join(drawn))
    return paper.bytes()


def is_guarded(court: Court, content: bytes, kind: str = "pengumuman") -> bool:
    court.add(kind, documents=[document(content)], files={"laporan.pdf": content})
    return bool(court.found("PRI015"))


@pytest.mark.parametrize(
    ("pages", "guarded"),
    [
        pytest.param([("Jadwal Sidang", *ROWS)], False, id="a list"),
        pytest.param([("Jadwal Sidang", *ROWS), ROWS[:1]], False, id="its last page"),
        pytest.param([ROWS, ("Ketua,", "Rina Wati, S.H.")], False, id="signed"),
        pytest.param([ROWS[:7]], True, id="too short for a list"),
        pytest.param([(*ROWS, "Terdakwa Wawan")], True, id="a role and a name"),
        pytest.param([ROWS, ("Korban Wawan",)], True, id="a name on another page"),
        pytest.param([(*ROWS, "1/Pdt.P/2026/PN Cth WAWAN KURNIA")], True, id="a column of names"),
        pytest.param([(*ROWS, "Wawan")], True, id="one stranger"),
        pytest.param([(*ROWS, "Terdakwa AB")], True, id="initials"),
        pytest.param([(*ROWS, "x bin y")], True, id="a lineage"),
        pytest.param([(*ROWS, "umur 15 tahun")], True, id="an age"),
        pytest.param([ROWS, ("Menimbang, bahwa",)], True, id="a judgment"),
        pytest.param(
            [ROWS, ("Perkara 3/Pid.Sus-Anak/2026/PN Cth telah putus.",)], True, id="a sentence"
        ),
    ],
)
def test_documents(court: Court, pages: list[tuple[str, ...]], guarded: bool) -> None:
    assert is_guarded(court, pdf(*pages)) is guarded


def test_the_item_may_still_speak_of_one(court: Court) -> None:
    content = pdf(ROWS)
    case = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus.\n"
    court.add("berita", body=case, documents=[document(content)], files={"laporan.pdf": content})
    assert court.found("PRI015")


def test_a_list_in_the_text_itself_is_no_document(court: Court) -> None:
    court.add("berita", body="\n".join(ROWS) + "\n")
    assert court.found("PRI015")


def test_a_list_needs_no_classification(court: Court) -> None:
    rows = tuple(row.replace("Pid.Sus-Anak", "Pid.B") for row in ROWS)
    rows = tuple(row.replace("Perlindungan Anak", "Pencurian") for row in rows)
    content = pdf(rows)
    court.add("pengumuman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.found("PRI021") == []


def test_generated_documents() -> None:
    wrong = {
        kind: (one.recall, one.wrongly)
        for kind, one in measure_papers(papers(30, seed=7), ROOT).items()
        if one.recall < 1 or one.wrongly > 1
    }
    assert wrong == {}
