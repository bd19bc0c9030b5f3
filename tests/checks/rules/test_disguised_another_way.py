import dataclasses

import pytest

from tests.building import Court

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth.\n\n"
INITIALS = ["Terdakwa AB hadir.", "Anak berinisial W hadir.", "Korban A.B. hadir."]
BLANKED = ["Terdakwa XXXX hadir.", "Terdakwa ████ hadir.", "Terdakwa [disamarkan] hadir."]
BY_STATUS = ["Terdakwa hadir.", "SAKSI I hadir.", "Terdakwa II hadir.", "Terdakwa Anak hadir."]


def set_mode(court: Court, mode: str) -> None:
    review = court.config.review.model_copy(update={"anonymisation": mode})
    court.config = dataclasses.replace(court.config, review=review)


@pytest.mark.parametrize("mode", ["status", "initials"])
@pytest.mark.parametrize("written", [*INITIALS, *BLANKED, *BY_STATUS])
def test_mode(court: Court, written: str, mode: str) -> None:
    set_mode(court, mode)
    court.add("berita", body=f"{OPENING}{written}\n")
    fires = written in BLANKED or (written in INITIALS and mode == "status")
    assert court.lines("PRI016") == ([10] if fires else [])


def test_not_without_a_guarded_case(court: Court) -> None:
    court.add("berita", body="Terdakwa AB hadir.\n")
    assert court.found("PRI016") == []
