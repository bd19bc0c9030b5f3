"""REG005: every item has a section with people, or a person who is there."""

from pipeline.content.catalogue import FILE, OWN
from tests.building import Court
from tests.checks.rules.registering import in_section, lay_down, told


def test_the_catalogue_as_it_is_has_people_for_every_item(court: Court) -> None:
    court.add("informasi")
    assert told(court, "REG005") == []


def test_sections_and_people_that_are_not_there(court: Court) -> None:
    days = "since: 2026-01-01, until: 2026-12-31"
    exempt = f"{{id: T5.06, reason: Tidak ada di sini., approved_by: siapa, {days}}}"
    lay_down(
        court,
        "changes:\n"
        "  - {id: B1.01, owner: humas}\n"
        "  - {id: B1.02, owner: jurusita}\n"
        "  - {id: B1.03, person: tamu}\n"
        "  - {id: B1.04, person: penulis-umum}\n"
        f"not_applicable:\n  - {exempt}\n",
    )
    assert told(court, "REG005") == [f"{OWN}:{line}" for line in (2, 3, 4, 7)]


def test_a_section_of_the_catalogue_that_lost_its_people(court: Court) -> None:
    court.add("informasi")
    in_section(court, "penulis-perdata", "umum")
    found = told(court, "REG005")
    text = (court.root / FILE).read_text(encoding="utf-8").splitlines()
    assert found and all(place.startswith(f"{FILE}:") for place in found)
    assert {text[int(place.rpartition(":")[2]) - 1].strip() for place in found} == {
        "owner: perdata"
    }
