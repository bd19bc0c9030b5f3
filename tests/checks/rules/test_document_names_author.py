import pytest

from tests.building import Court, document
from tests.papers import named, plain, signed


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(named("Contoh Satu"), True, id="an author"),
        pytest.param(plain(), False, id="no names"),
        pytest.param(signed(), False, id="signed, so that nothing may change"),
        pytest.param(b"bukan PDF", False, id="unreadable, told elsewhere"),
    ],
)
def test_fires(court: Court, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.lines("DOC005") == ([8] if fires else [])


def test_the_message_does_not_tell_the_name(court: Court) -> None:
    content = named("Contoh Satu")
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    [finding] = court.found("DOC005")
    assert "nama penulis" in finding.message
    assert "Contoh Satu" not in finding.message
