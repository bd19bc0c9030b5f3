import pytest

from tests.building import Court, nik

CARD = nik(day=4, month=2, year=15)


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param(f"nomor KK {CARD}", True, id="abbreviated"),
        pytest.param(f"Kartu Keluarga: {CARD}", True, id="written out"),
        pytest.param(f"No. K.K. {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}", True, id="fours"),
        pytest.param(f"Kartu Keluarga {nik(province=20)}", True, id="named, though of no region"),
        pytest.param(f"ΚΚ {CARD}", True, id="in Greek letters"),
        pytest.param(f"KK yang dibawa dan NIK {nik()}", False, id="a NIK is nik-shown's"),
        pytest.param("Bawalah KK asli", False, id="the word alone"),
        pytest.param(f"KK {CARD}1", False, id="seventeen digits"),
    ],
)
def test_number(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"Satu.\n{written}\n")
    assert court.lines("PRI006") == ([9] if fires else [])


def test_only_one_rule_speaks(court: Court) -> None:
    court.add("berita", body=f"KK {CARD}, NIK {nik()}\n")
    assert len(court.found("PRI006")) == len(court.found("PRI001")) == 1


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("berita", body=f"KK {CARD}\n")
    [finding] = court.found("PRI006")
    assert CARD not in finding.message
