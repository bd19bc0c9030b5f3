import pytest

from tests.building import Court, document
from tests.papers import Paper, locked, plain


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(locked(), True, id="a password"),
        pytest.param(b"%PDF-1.7\n%%EOF\n", True, id="broken"),
        pytest.param(Paper().page(b"", size=(1, 1)).bytes(), True, id="a page of one point"),
        pytest.param(plain(), False, id="whole"),
    ],
)
def test_fires(court: Court, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.lines("DOC007") == ([8] if fires else [])


def test_data_is_no_pdf(court: Court) -> None:
    content = b"tahun,perkara\n"
    entry = document(content, file="data.csv")
    court.add("halaman", documents=[entry], files={"data.csv": content})
    assert court.found("DOC007") == []
