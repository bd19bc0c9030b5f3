import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param(
            "Undang-Undang Nomor 14 Tahun 2009 tentang Keterbukaan Informasi Publik.",
            True,
            id="another year",
        ),
        pytest.param(
            "UU 41/2008 tentang Keterbukaan Informasi Publik mengatur.", False, id="a longer title"
        ),
        pytest.param(
            "UU 41/2008 tentang Keterbukaan Informasi Publik, berlaku.", True, id="figures turned"
        ),
        pytest.param(
            "Perma Nomor 1 Tahun 2008 tentang Prosedur Mediasi di Pengadilan.",
            True,
            id="an older Perma",
        ),
        pytest.param(
            "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik.",
            False,
            id="right",
        ),
        pytest.param(
            "UU Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara.", False, id="one of two"
        ),
        pytest.param(
            "UU Nomor 1 Tahun 2024 tentang Perubahan Kedua atas UU Nomor 11 Tahun 2008.",
            False,
            id="a change",
        ),
        pytest.param("Perda Nomor 3 Tahun 2010 tentang Pelayanan Publik.", False, id="a bylaw"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("LAW003") == ([8] if fires else [])
