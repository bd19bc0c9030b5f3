import pytest

from tests.building import Court, document

PDF = b"%PDF-1.7\n"


@pytest.mark.parametrize(
    ("replaces", "count"),
    [
        pytest.param({"b": "a.pdf"}, 0, id="another file"),
        pytest.param({"b": "a.pdf", "c": "b.pdf"}, 0, id="a chain"),
        pytest.param({"b": "x.pdf"}, 1, id="a file that is not listed"),
        pytest.param({"b": "b.pdf"}, 1, id="itself"),
        pytest.param({"b": "a.pdf", "c": "a.pdf"}, 1, id="a file replaced already"),
        pytest.param({"a": "b.pdf", "b": "a.pdf"}, 2, id="round and round"),
        pytest.param({}, 0, id="nothing"),
    ],
)
def test_replaces(court: Court, replaces: dict[str, str], count: int) -> None:
    documents = [
        document(PDF, file=f"{name}.pdf")
        | ({"replaces": replaces[name]} if name in replaces else {})
        for name in "abc"
    ]
    court.add("halaman", documents=documents, files={f"{name}.pdf": PDF for name in "abc"})
    assert len(court.lines("DOC003")) == count
