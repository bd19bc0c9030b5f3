import pytest

from tests.building import Court, document


@pytest.mark.parametrize(
    ("name", "content", "fires"),
    [
        pytest.param("laporan.pdf", b"%PDF-1.7\n", False, id="a pdf"),
        pytest.param("laporan.pdf", b"PK\3\4", True, id="a pdf by name only"),
        pytest.param("laporan.pdf", b"", True, id="empty"),
        pytest.param("laporan.docx", b"PK\3\4", True, id="a word file"),
        pytest.param("laporan", b"%PDF-1.7\n", True, id="no ending"),
        pytest.param("laporan.csv", b"a,b\n", False, id="a table of values"),
    ],
)
def test_type(court: Court, name: str, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content, file=name)], files={name: content})
    assert court.lines("DOC002") == ([8] if fires else [])
