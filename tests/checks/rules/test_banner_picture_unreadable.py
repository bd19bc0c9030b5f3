import datetime as dt

import pytest

from pipeline.config.home import BANNERS
from tests.building import AS_OF, Court, picture


def _with_banner(court: Court, **changes: object) -> None:
    banner = {"title": "Tolak suap", "picture": "tolak.jpg", "alt": "Amplop.", **changes}
    court.add("halaman")
    court.set_home(banners=[banner])


@pytest.mark.parametrize("content", [None, b"bukan gambar", b""], ids=["absent", "text", "empty"])
def test_a_picture_that_cannot_be_read(court: Court, content: bytes | None) -> None:
    if content is not None:
        court.write(f"{BANNERS}/tolak.jpg", content)
    _with_banner(court)
    [finding] = court.found("HOM001")
    assert finding.place.path == "site_config/court.yml"
    assert "tolak.jpg" in finding.message


def test_a_picture_that_can(court: Court) -> None:
    court.write(f"{BANNERS}/tolak.jpg", picture())
    _with_banner(court)
    assert court.found("HOM001") == []


def test_a_banner_that_is_over_needs_no_picture(court: Court) -> None:
    _with_banner(court, until=AS_OF - dt.timedelta(days=1))
    assert court.found("HOM001") == []
