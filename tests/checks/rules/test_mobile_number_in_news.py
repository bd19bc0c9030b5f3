import pytest

from pipeline.config.court import OfficialContacts
from tests.building import Court

REST = "0000" * 2


@pytest.mark.parametrize("kind", ["berita", "peliputan", "video"])
def test_in_news(court: Court, kind: str) -> None:
    court.add(kind, body=f"Hubungi 0811{REST}.\n")
    assert len(court.found("PRI007")) == 1
    assert court.found("PRI002") == []


def test_elsewhere_it_is_a_warning(court: Court) -> None:
    court.add("halaman", body=f"Hubungi 0811{REST}.\n")
    assert court.found("PRI007") == []
    assert len(court.found("PRI002")) == 1


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(f"O8ll{REST}", id="letters for digits"),
        pytest.param("0811.0000.0000", id="dots"),
        pytest.param("08**11** 0000 0000", id="bold inside"),
        pytest.param("0811<b>0000</b>0000", id="tags inside"),
        pytest.param("٠٨١١" + REST, id="Arabic-Indic digits"),
    ],
)
def test_no_hiding(court: Court, written: str) -> None:
    court.add("berita", body=f"Hubungi {written} hari ini.\n")
    assert court.lines("PRI007") == [8]


def test_official_contacts_may_stand(court: Court) -> None:
    court.change_court(official_contacts=OfficialContacts(phones=("0811-0000-0000",), emails=()))
    court.add("berita", body=f"Hubungi +62 811 {REST}.\n")
    assert court.found("PRI007") == []


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("berita", body=f"0811{REST}\n")
    [finding] = court.found("PRI007")
    assert REST not in finding.message
