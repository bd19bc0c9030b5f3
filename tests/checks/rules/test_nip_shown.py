import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.privacy.employee_numbers import is_nip
from tests.building import Court


def nip(birth: str = "19900517", since: str = "201503", sex: int = 1, serial: int = 999) -> str:
    """Return 18 digits of the form of a NIP; no real one is written down anywhere."""
    return f"{birth}{since}{sex}{serial:03}"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param(nip(), True, id="plain"),
        pytest.param("19900517 201503 1 999", True, id="in its groups"),
        pytest.param("NIP. 19900517.201503.2.999", True, id="with dots"),
        pytest.param("l990O517 2O1503 1 999", True, id="letters for digits"),
        pytest.param(nip(birth="19901317"), False, id="no such month"),
        pytest.param(nip(since="201513"), False, id="appointed in no month"),
        pytest.param(nip(since="199503"), False, id="appointed as a child"),
        pytest.param(nip(sex=3), False, id="no such sex"),
        pytest.param(nip()[:-1], False, id="seventeen digits"),
        pytest.param(nip() + "1", False, id="nineteen digits"),
    ],
)
def test_number(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"Satu.\nPegawai {written} bertugas.\n")
    assert court.lines("PRI009") == ([9] if fires else [])


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("halaman", {"at": "halaman/tentang-pengadilan/hakim-dan-pegawai"}),
        ("informasi", {"at": "informasi/t5-03", "obligation": "T5.03"}),
    ],
)
def test_profiles_may_show_it(court: Court, kind: str, changes: dict[str, str]) -> None:
    court.add(kind, body=f"NIP {nip()}\n", **changes)
    assert court.found("PRI009") == []


@given(
    st.dates(dt.date(1950, 1, 1), dt.date(2005, 12, 31)),
    st.integers(18, 40),
    st.integers(1, 12),
    st.sampled_from([1, 2]),
    st.integers(1, 999),
)
def test_every_nip_is_known(birth: dt.date, age: int, month: int, sex: int, serial: int) -> None:
    assert is_nip(nip(f"{birth:%Y%m%d}", f"{birth.year + age}{month:02}", sex, serial))


@given(st.text(alphabet="0123456789", min_size=18, max_size=18))
def test_any_eighteen_digits_can_be_asked(digits: str) -> None:
    assert is_nip(digits) in (True, False)
