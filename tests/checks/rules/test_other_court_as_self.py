import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("kind", "text", "fires"),
    [
        pytest.param("halaman", "Situs Pengadilan Agama Teladan aman.", True, id="site"),
        pytest.param("berita", "Selamat datang di Pengadilan Negeri Lain.", True, id="welcome"),
        pytest.param("halaman", "PTSP Pengadilan Negeri Lain buka.", True, id="counter, on a page"),
        pytest.param("berita", "PTSP Pengadilan Negeri Lain dikunjungi.", False, id="a visit"),
        pytest.param("halaman", "Situs Pengadilan Negeri Contoh Kelas IB.", False, id="its own"),
        pytest.param("halaman", "Situs Pengadilan Tinggi Teladan.", False, id="the court above"),
        pytest.param("berita", "Ketua Pengadilan Negeri Lain hadir.", False, id="a guest"),
        pytest.param("halaman", "Situs pengadilan negeri lain.", False, id="no name"),
    ],
)
def test_name(court: Court, kind: str, text: str, fires: bool) -> None:
    court.add(kind, body=f"{text}\n")
    found = court.found("LAW004")
    assert [one.place.line for one in found] == ([8] if fires else [])
    assert all("Pengadilan Negeri Contoh" in one.message for one in found)
