import pytest

from tests.building import Court, document
from tests.papers import Paper, plain, scanned


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(scanned(), True, id="a scan"),
        pytest.param(plain(), False, id="words"),
        pytest.param(Paper().page(b"").bytes(), False, id="an empty page"),
    ],
)
def test_fires(court: Court, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.lines("DOC006") == ([8] if fires else [])
