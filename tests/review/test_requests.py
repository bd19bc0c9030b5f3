"""Registers of requests at the server's gate: rows enter signed, and nothing of a person does."""

import pytest

from pipeline.content.request_file import HEAD
from tests.building import nik
from tests.review.courthouse import MACHINE, WRITER, Courthouse

PATH = "content/permohonan/2026.yml"
ROWS = f"{HEAD}year: 2026\nrequests:\n- number: 1\n  received: 2026-01-05\n"


def test_a_row_needs_its_writer_alone_and_taking_all_away_does_not(house: Courthouse) -> None:
    house.commit({PATH: ROWS}, WRITER)
    assert house.push()[:2] == (True, [])
    house.git("fetch", "--quiet", "origin")
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({PATH: None}, WRITER)
    entered, codes, _ = house.push()
    assert (entered, codes) == (False, ["REV001"])


@pytest.mark.parametrize(
    ("text", "who", "code", "line"),
    [
        (f"{ROWS}  # NIK {nik()}\n", WRITER, "REG008", 7),
        (f"{ROWS}  name: Wawan Kurnia\n", WRITER, "REG007", 7),
        (ROWS, MACHINE, "REV023", 0),
    ],
    ids=["personal data", "an unknown key", "a machine"],
)
def test_what_may_not_enter(house: Courthouse, text: str, who: str, code: str, line: int) -> None:
    house.commit({PATH: text}, who)
    entered, codes, said = house.push()
    assert not entered
    assert code in codes
    assert f"{PATH}:{line}" in said or not line
    assert "Wawan" not in said
