import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Ijin keramaian diurus di loket.", True, id="first word of a sentence"),
        pytest.param("Warga mengurus ijin di loket.", True, id="within a sentence"),
        pytest.param("Kegiatan ini adalah merupakan kelanjutan.", True, id="a phrase"),
        pytest.param("Kerja sama\ndijalin.", False, id="standard"),
        pytest.param("Pak Ijin Contoh hadir.", False, id="a name"),
        pytest.param("Ia membaca `ijin` dan [surat](/ijin/).", False, id="code and addresses"),
        pytest.param("Beliau menyebut *survey* dalam bahasa Inggris.", False, id="italics"),
        pytest.param(
            "Surat advokat, sanksi, dan aparatur.", False, id="what dirty lists call wrong"
        ),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS002") == ([8] if fires else [])


def test_the_message_names_the_standard_form(court: Court) -> None:
    court.add("berita", body="Resiko dan ijin.\n")
    assert [found.message for found in court.found("BHS002")] == [
        'Ganti "Resiko" dengan "risiko".',
        'Ganti "ijin" dengan "izin".',
    ]


def test_a_title_is_written_in_capitals(court: Court) -> None:
    court.add("berita", title="Sosialisasi Ijin Besuk")
    assert court.lines("BHS002") == [2]
