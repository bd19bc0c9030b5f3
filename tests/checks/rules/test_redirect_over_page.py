import datetime as dt

import pytest

from tests.building import Court, document

PDF = b"%PDF-1.7\n"
HOURS = "/layanan-publik/jam-kerja/"


@pytest.fixture
def filled(court: Court) -> Court:
    """A court with one page that has a document beside it."""
    court.add("halaman", documents=[document(PDF)], files={"laporan.pdf": PDF})
    return court


@pytest.mark.parametrize(
    "old",
    [HOURS, HOURS.rstrip("/"), "/berita/", f"{HOURS}laporan.pdf", f"{HOURS}laporan.pdf/lama/"],
)
def test_an_address_in_use(filled: Court, old: str) -> None:
    filled.set_redirects((old, "/"))
    [finding] = filled.found("LNK004")
    assert finding.place.path == "site_config/redirects.yml"


@pytest.mark.parametrize(
    "old",
    ["/lama/", "/layanan-publik/jam/", f"{HOURS}lama/", "/index.php/a", f"{HOURS}?id=1", "/?p=1"],
)
def test_an_address_that_is_free(filled: Court, old: str) -> None:
    filled.set_redirects((old, "/"))
    assert filled.found("LNK004") == []


def test_the_address_of_a_page_that_is_gone(court: Court) -> None:
    court.add("halaman", expires_at=dt.date(2026, 11, 20))
    court.set_redirects((HOURS, "/"))
    assert court.found("LNK004") == []
