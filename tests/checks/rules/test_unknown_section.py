from tests.building import Court


def test_unknown(court: Court) -> None:
    court.add("berita", section="humas")
    [finding] = court.found("CNT004")
    assert finding.place.line == 4
    assert "pidana" in finding.message


def test_every_known_section(court: Court) -> None:
    for section in court.config.court.sections:
        court.add("berita", at=f"berita/2026/11/{section}", section=section)
    assert court.found("CNT004") == []
