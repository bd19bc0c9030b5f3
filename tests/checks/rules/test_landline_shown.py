import random

import pytest

from pipeline.samples.numbers import DISGUISES, digits
from tests.building import Court

NUMBER = digits(random.Random(6), 7)
OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus.\n\n"
SPOKEN = DISGUISES["in words"](f"0511{NUMBER}")


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        pytest.param(f"Telepon rumah saksi (0511) {NUMBER}.", True, id="a witness"),
        pytest.param(f"Keluarga korban: telepon 0511-{NUMBER}.", True, id="a family"),
        pytest.param(f"Telepon rumah +62 511 {NUMBER}.", True, id="from abroad"),
        pytest.param(f"Telepon rumah 0511\u200b{NUMBER}.", True, id="zero width"),
        pytest.param(f"Telepon rumah {SPOKEN}.", True, id="in words"),
        pytest.param(f"{OPENING}Telepon (0511) {NUMBER}.", True, id="a guarded case"),
        pytest.param(f"Telepon dinas sosial (0511) {NUMBER}.", False, id="an office"),
        pytest.param("Warga membayar Rp021.500.000.", False, id="money"),
        pytest.param("Nomor rumah korban 021.", False, id="too short"),
    ],
)
def test_fires(court: Court, said: str, fires: bool) -> None:
    court.add("berita", body=f"{said}\n")
    found = court.found("PRI024")
    assert bool(found) is fires
    assert not any(NUMBER in finding.message for finding in found)


def test_the_court_itself_may_be_called(court: Court) -> None:
    court.change_court(phone=f"(0511) {NUMBER}")
    court.add("berita", body=f"Keluarga korban dapat menghubungi telepon (0511) {NUMBER}.\n")
    assert court.found("PRI024") == []
