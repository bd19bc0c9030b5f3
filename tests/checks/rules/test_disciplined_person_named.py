import pytest

from tests.building import Court
from tests.checks.rules.test_nip_shown import nip


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("Hakim Rina Wati dijatuhi hukuman disiplin.", True, id="a judge"),
        pytest.param("Rina Wati, S.H., dijatuhi sanksi disiplin.", True, id="a degree"),
        pytest.param(f"NIP {nip()} dijatuhi hukuman disiplin.", True, id="by NIP"),
        pytest.param("Panitera Wawan Kurnia diberhentikan tidak dengan hormat.", True, id="PTDH"),
        pytest.param("Pegawai RW dijatuhi hukuman disiplin ringan.", False, id="initials"),
        pytest.param("Hakim Rina Wati menjelaskan hukuman disiplin.", False, id="who explains it"),
        pytest.param("Dua pegawai dijatuhi hukuman disiplin.", False, id="a number"),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"Satu.\n\n{written}\n")
    assert court.lines("PRI019") == ([10] if fires else [])
