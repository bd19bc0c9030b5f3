import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Menurut SK KMA 1-144/KMA/SK/I/2011.", True, id="as if in force"),
        pytest.param("Menurut KMA No. 1-144 tahun 2011.", True, id="another manner"),
        pytest.param("Menurut SK 144/KMA/SK/VIII/2007.", True, id="the oldest"),
        pytest.param(
            "SK KMA 1-144/KMA/SK/I/2011 dicabut oleh 2-144/KMA/SK/VIII/2022.", False, id="says so"
        ),
        pytest.param("Menurut SK KMA 2-144/KMA/SK/VIII/2022.", False, id="in force"),
        pytest.param("Perkara 144/Pdt.G/2007/PN Cth.", False, id="a case"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("LAW002") == ([8] if fires else [])


def test_another_line_does_not_say_it(court: Court) -> None:
    court.add("berita", body="Menurut 1-144/KMA/SK/I/2011.\n\nPeraturan lain dicabut.\n")
    [found] = court.found("LAW002")
    assert "2-144/KMA/SK/VIII/2022" in found.message
