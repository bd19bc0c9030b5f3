import random

import pytest

from pipeline.samples.numbers import plate
from tests.building import Court, document
from tests.papers import plain

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus.\n\n"
PLATE = plate(random.Random(5))
AREA, NUMBER, LETTERS = PLATE.split()


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        pytest.param(f"Ia naik motor {PLATE}.", True, id="a plate"),
        pytest.param(f"Ia naik motor {AREA}{NUMBER}{LETTERS}.", True, id="written together"),
        pytest.param(f"Ia naik motor {AREA}-{NUMBER}-{LETTERS}.", True, id="with hyphens"),
        pytest.param(f"Ia naik motor **{AREA}** {NUMBER} {LETTERS}.", True, id="in bold"),
        pytest.param(f"Ia naik motor {AREA}\n{NUMBER} {LETTERS}.", True, id="over two lines"),
        pytest.param(f"Ia naik motor {AREA}\u200b {NUMBER} {LETTERS}.", True, id="zero width"),
        pytest.param(f"Motor nopol {AREA} 7 {LETTERS[0]} disita.", True, id="a short one, named"),
        pytest.param("Rumahnya di Blok B 12 A.", False, id="an address"),
        pytest.param("DIPA 2026 PN Cth.", False, id="a budget"),
        pytest.param("Satu motor disita.", False, id="none"),
    ],
)
def test_fires(court: Court, said: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{said}\n")
    assert bool(court.found("PRI023")) is fires


def test_where_no_case_is_guarded_plates_may_stand(court: Court) -> None:
    court.add("berita", body=f"Lelang satu mobil {PLATE}.\n")
    assert court.found("PRI023") == []


def test_in_a_pdf(court: Court) -> None:
    content = plain(f"Mobil {PLATE}")
    court.add("berita", body=OPENING, documents=[document(content)], files={"laporan.pdf": content})
    [found] = court.found("PRI023")
    assert "halaman 1" in found.message
    assert PLATE not in found.message
