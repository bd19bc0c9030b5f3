import pytest

from tests.building import Court, photo, picture

LONG = "Pengadilan membuka loket tambahan pada hari kerja. " * 7


@pytest.mark.parametrize(
    ("changes", "body", "fires"),
    [
        pytest.param({"caption": "Poster jam layanan."}, "Lihat gambar.", True, id="a poster"),
        pytest.param({"alt": "Surat edaran tentang jam."}, "Lihat gambar.", True, id="a letter"),
        pytest.param({"file": "foto/flyer-1.jpg"}, "Lihat gambar.", True, id="by its name"),
        pytest.param({"caption": "Poster jam layanan."}, LONG, False, id="the body says it"),
        pytest.param({"caption": "Petugas di loket."}, "Lihat gambar.", False, id="a photo"),
        pytest.param({"caption": "Pemindaian sidik jari."}, "Lihat.", False, id="part of a word"),
    ],
)
def test_photo(court: Court, changes: dict[str, str], body: str, fires: bool) -> None:
    shown = photo(**changes)
    court.add("berita", body=f"{body}\n", photos=[shown], files={shown["file"]: picture()})
    assert court.lines("ACC005") == ([8] if fires else [])
