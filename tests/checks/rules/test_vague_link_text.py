import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        *(
            pytest.param(text, True, id=text or "empty")
            for text in (
                "klik di sini",
                "Klik di sini!",
                "di sini",
                "disini",
                "selengkapnya",
                "Baca selengkapnya ...",
                "tautan",
                "tautan ini",
                "link",
                "**klik** di sini",
                "silakan klik tautan ini",
                "lihat di sini",
                "unduh",
                "here",
                "",
            )
        ),
        *(
            pytest.param(text, False, id=text)
            for text in (
                "jam kerja pengadilan",
                "unduh formulir permohonan",
                "tautan resmi e-Court",
                "LKjIP 2025",
                "baca putusan lengkap",
            )
        ),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"Lihat [{text}](/berita/).\n")
    assert court.lines("ACC002") == ([8] if fires else [])


def test_listed_links(court: Court) -> None:
    links = [{"title": "di sini", "url": "https://sipp.pn-contoh.example"}]
    court.add("informasi", links=links)
    assert court.lines("ACC002") == [9]


def test_a_picture_speaks_for_its_link(court: Court) -> None:
    court.add("berita", body="[![Papan alur layanan](foto/01.jpg)](/berita/)\n")
    assert court.found("ACC002") == []
