from tests.building import Court


def test_unknown(court: Court) -> None:
    court.add("berita", author="penulis-tamu")
    [finding] = court.found("CNT005")
    assert finding.place.line == 5


def test_known(court: Court) -> None:
    court.add("berita")
    assert court.found("CNT005") == []


def test_a_page_needs_none(court: Court) -> None:
    court.add("halaman", author=None)
    assert court.found("CNT005") == []
