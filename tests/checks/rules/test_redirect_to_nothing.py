import datetime as dt

import pytest

from tests.building import Court

HOURS = "/layanan-publik/jam-kerja/"


@pytest.mark.parametrize("new", [HOURS, "/", "/berita/", "/informasi/dip/", "/tag/", "/bagian/"])
def test_leads_somewhere(court: Court, new: str) -> None:
    court.add("halaman")
    court.set_redirects(("/lama/", new))
    assert court.found("LNK003") == []


@pytest.mark.parametrize("new", ["/tidak-ada/", HOURS.rstrip("/"), "/tag/tidak-ada/"])
def test_leads_nowhere(court: Court, new: str) -> None:
    court.add("halaman")
    court.set_redirects(("/lama/", new))
    [finding] = court.found("LNK003")
    assert finding.place.path == "site_config/redirects.yml"
    assert new in finding.message


def test_a_page_that_readers_no_longer_see_is_nothing(court: Court) -> None:
    court.add("halaman", expires_at=dt.date(2026, 11, 20))
    court.set_redirects(("/lama/", HOURS))
    assert len(court.found("LNK003")) == 1


def test_not_yet_in_force(court: Court) -> None:
    court.add("halaman")
    court.set_redirects(("/lama/", "/nanti/"), since=dt.date(2026, 11, 21))
    assert court.found("LNK003") == []
