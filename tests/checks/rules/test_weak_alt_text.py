import pytest

from tests.building import Court, photo, picture

CAPTION = "Petugas PTSP menjelaskan alur layanan."


@pytest.mark.parametrize(
    ("alt", "said"),
    [
        pytest.param(CAPTION, "dari keterangannya", id="the caption"),
        pytest.param(" petugas PTSP  menjelaskan alur layanan", "dari keterangannya", id="almost"),
        pytest.param("IMG_2031.jpg", "bukan nama berkas", id="a file name"),
        pytest.param("IMG-20261117-WA0003", "bukan nama berkas", id="a camera's name"),
        pytest.param("alur-layanan", "bukan nama berkas", id="its own name"),
        pytest.param("Foto", "siapa atau apa", id="the word alone"),
        pytest.param("Gambar 1.", "siapa atau apa", id="the word and a number"),
        pytest.param("Foto kegiatan", "siapa atau apa", id="the word and one more"),
        pytest.param("Papan alur layanan di ruang tunggu", None, id="what is seen"),
        pytest.param("Foto para Ketua sejak 1950 di lorong", None, id="a photo of photos"),
        pytest.param("Gambaran alur layanan", None, id="another word"),
    ],
)
def test_alt(court: Court, alt: str, said: str | None) -> None:
    listed = photo(alt=alt, caption=CAPTION, file="foto/alur-layanan.jpg")
    court.add("berita", photos=[listed], files={"foto/alur-layanan.jpg": picture()})
    found = court.found("PHO005")
    assert bool(found) is bool(said)
    assert all(said in finding.message for finding in found if said)
