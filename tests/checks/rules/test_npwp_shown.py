import pytest

from tests.building import Court, nik

OLD = ".".join(("01", "234", "567", "8-901", "000"))
PLAIN = OLD.replace(".", "").replace("-", "")
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


@pytest.mark.parametrize("own", [OLD, PLAIN, f"0{PLAIN}", OLD.replace(".", " ")])
@pytest.mark.parametrize("written", [OLD, f"NPWP {OLD}", f"NPWP 0{PLAIN}", f"NPWP: {PLAIN}"])
def test_the_courts_own_may_be_shown_in_any_form(court: Court, own: str, written: str) -> None:
    court.change_court(own_npwp=own)
    court.add("berita", body=f"{written}\n")
    assert court.lines("PRI004") == []


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(f"{OLD[:-1]}1", id="another last digit"),
        pytest.param(f"NPWP 1{PLAIN}", id="another digit before the fifteen"),
        pytest.param(f"NPWP {OLD}, NPWP {OLD[:-1]}1", id="beside its own"),
    ],
)
def test_and_no_other(court: Court, written: str) -> None:
    court.change_court(own_npwp=OLD)
    court.add("berita", body=f"{written}\n")
    assert court.lines("PRI004") == [8]
