import pytest

from tests.building import Court, nik

OLD = ".".join(("01", "234", "567", "8-901", "000"))
NEW = "0" + "123456789" + "012345"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param(OLD, True, id="old form alone"),
        pytest.param(f"NPWP {OLD}", True, id="old form named"),
        pytest.param(f"NPWP: {NEW}", True, id="sixteen digits named"),
        pytest.param(f"npwp pribadi no. {NEW[1:]}", True, id="fifteen digits named"),
        pytest.param(f"NPWP {NEW[:4]} {NEW[4:8]} {NEW[8:12]} {NEW[12:]}", True, id="in fours"),
        pytest.param(f"Nomor {NEW}", False, id="digits without the word"),
        pytest.param(f"NPWP {NEW}1", False, id="too many digits"),
        pytest.param("NPWP 1234", False, id="too few digits"),
        pytest.param(f"NPWP {nik()}", False, id="a NIK is nik-shown's"),
        pytest.param("Kartu NPWP dibawa saat mendaftar", False, id="the word alone"),
    ],
)
def test_number(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"Satu.\n{written}\n")
    assert court.lines("PRI004") == ([9] if fires else [])


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("berita", body=f"{OLD}\n")
    [finding] = court.found("PRI004")
    assert "0123••••••••1000" in finding.message
    assert OLD not in finding.message
