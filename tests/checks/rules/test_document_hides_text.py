import pytest

from tests.building import Court, document
from tests.papers import SECRET, Paper, box, letter, placed, plain, words

UNDER = Paper().page(words(SECRET), box(60, 690, 200, 30))
OVER = Paper().picture("Im1", letter("Saksi")).page(placed("Im1"), box(60, 720, 200, 30))


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(UNDER.bytes(), True, id="under a box"),
        pytest.param(OVER.bytes(), True, id="a box over a scan"),
        pytest.param(plain(), False, id="nothing hidden"),
        pytest.param(b"%PDF-1.7", False, id="unreadable, told elsewhere"),
    ],
)
def test_fires(court: Court, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.lines("DOC004") == ([8] if fires else [])


def test_the_message_does_not_tell_the_words(court: Court) -> None:
    content = UNDER.bytes()
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    [finding] = court.found("DOC004")
    assert "halaman 1" in finding.message
    assert not any(word in finding.message for word in SECRET.split())
