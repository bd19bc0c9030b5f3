import pytest

from tests.building import Court

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth.\n\n"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param("Rumahnya di RT 03/RW 02.", True, id="RT and RW"),
        pytest.param("Rumahnya di Jalan Melati.", True, id="street"),
        pytest.param("Rumahnya di Jl. Melati No. 3.", True, id="abbreviated"),
        pytest.param("Kejadian di Desa Sukamaju.", True, id="village"),
        pytest.param("Kejadian di Kecamatan Sukamaju.", True, id="district"),
        pytest.param("Kejadian di Kabupaten Contoh.", False, id="regency"),
        pytest.param("Hakim mencari jalan keluar.", False, id="a way out"),
        pytest.param("Kantor di Jalan Contoh Nomor 1.", False, id="the court's own"),
        pytest.param("Kepala desa hadir.", False, id="a village's head"),
    ],
)
def test_text(court: Court, written: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{written}\n")
    assert court.lines("PRI013") == ([10] if fires else [])


def test_once_a_line(court: Court) -> None:
    court.add("berita", body=f"{OPENING}Jalan Melati RT 01 RW 02 Desa Sukamaju\n")
    assert len(court.found("PRI013")) == 1


@pytest.mark.parametrize("kind", ["panggilan", "pengumuman"])
def test_elsewhere_addresses_may_stand(court: Court, kind: str) -> None:
    court.add(kind, body="Alamat di Jalan Melati RT 01.\n")
    assert court.found("PRI013") == []
