import pytest

from tests.building import Court

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth.\n\n"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("Terdakwa lahir di Kota Contoh pada 12 Mei 2010.", True, id="place and date"),
        pytest.param("TTL: Contoh, 12-05-2010", True, id="TTL"),
        pytest.param("Tempat/tanggal lahir: Contoh", True, id="form"),
        pytest.param("Umur 34 tahun, agama Islam, pekerjaan petani.", True, id="identity block"),
        pytest.param("Terdakwa dewasa.", False, id="grown up"),
        pytest.param("Anak itu lahir dari perkawinan yang sah.", False, id="no date"),
        pytest.param("Kelahiran anak dicatat petugas.", False, id="the word"),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{written}\n")
    assert court.lines("PRI012") == ([10] if fires else [])


def test_not_without_a_guarded_case(court: Court) -> None:
    court.add("halaman", body="Ketua lahir di Kota Contoh pada 12 Mei 1970.\n")
    assert court.found("PRI012") == []
