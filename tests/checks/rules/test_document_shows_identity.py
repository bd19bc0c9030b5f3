import pytest

from tests.building import Court, document, nik
from tests.papers import named, plain

SPACED = " ".join((nik()[:4], nik()[4:8], nik()[8:12], nik()[12:]))


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(plain(f"NIK {nik()}"), True, id="on a page"),
        pytest.param(plain(SPACED), True, id="in groups"),
        pytest.param(named("Contoh", title=f"Berkas {nik()}"), True, id="in the title"),
        pytest.param(plain("Nomor 1234567890123456"), False, id="another number"),
        pytest.param(plain(), False, id="no number"),
    ],
)
def test_fires(court: Court, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.lines("DOC008") == ([8] if fires else [])


def test_the_message_masks_the_number(court: Court) -> None:
    content = plain(f"NIK {nik()}")
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    [finding] = court.found("DOC008")
    assert "halaman 1" in finding.message
    assert nik() not in finding.message
