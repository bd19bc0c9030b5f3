import pytest

from pipeline.config.court import OfficialContacts
from tests.building import Court, nik

REST = "0000" * 2


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param(f"0811{REST}", True, id="plain"),
        pytest.param("0811-0000-0000", True, id="hyphens"),
        pytest.param("+62 811 0000 0000", True, id="international"),
        pytest.param("62811 0000 0000", True, id="international without plus"),
        pytest.param(f"https://wa.me/62811{REST}", True, id="in an address"),
        pytest.param("0\u200b811" + REST, True, id="with a zero-width space"),
        pytest.param("(000) 000-0000", False, id="a landline"),
        pytest.param("0801 0000 0000", False, id="no mobile prefix"),
        pytest.param("0811 000", False, id="too short"),
        pytest.param(f"12345{REST}0811{REST}", False, id="within a longer number"),
        pytest.param(nik(), False, id="a NIK"),
    ],
)
def test_number(court: Court, written: str, fires: bool) -> None:
    court.add("pengumuman", body=f"Hubungi {written} pada jam kerja.\n")
    assert court.lines("PRI002") == ([9] if fires else [])


@pytest.mark.parametrize("written", [f"0811{REST}", "+62 811-0000-0000", "0811 0000 0000"])
def test_official_contacts_may_stand(court: Court, written: str) -> None:
    contacts = OfficialContacts(phones=("0811-0000-0000",), emails=())
    court.change_court(official_contacts=contacts)
    court.add("pengumuman", body=f"Hubungi {written}.\n")
    assert court.found("PRI002") == []


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("pengumuman", body=f"0811{REST}\n")
    [finding] = court.found("PRI002")
    assert "0811••••••00" in finding.message
    assert REST not in finding.message


def test_a_nik_in_groups_is_not_a_phone(court: Court) -> None:
    court.add("pengumuman", body="3273 0812 0000 9999 1111\n")
    assert court.found("PRI002") == []
