import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        pytest.param("Sidang pada 20-11-2026.", True, id="hyphens"),
        pytest.param("Sidang pada 20/11/2026.", True, id="strokes"),
        pytest.param("Sidang pada 5.1.2026.", True, id="dots"),
        pytest.param("Sidang pada 20 november 2026.", True, id="small month"),
        pytest.param("Sidang pada 20 Nov 2026.", True, id="short month"),
        pytest.param("Sidang pada 20 November 2026.", False, id="whole"),
        pytest.param("| 20/11/2026 | Sidang |", False, id="a table may be short"),
        pytest.param(
            "Perkara 12/Pdt.G/2026/PN Cth dan SK 1-144/KMA/SK/I/2011.",
            False,
            id="numbers of letters",
        ),
        pytest.param("Alamat 10.11.2026.1 dan 32-13-2026.", False, id="no date"),
    ],
)
def test_text(court: Court, text: str, fires: bool) -> None:
    court.add("berita", body=f"{text}\n")
    assert court.lines("BHS006") == ([8] if fires else [])


def test_the_message_gives_the_whole_date(court: Court) -> None:
    court.add("berita", body="Pada 05/01/2026 dan 7 agustus 2026 dan 9 Agt 2026.\n")
    assert [found.message for found in court.found("BHS006")] == [
        'Tulis "5 Januari 2026", bukan "05/01/2026".',
        'Tulis "7 Agustus", bukan "7 agustus".',
        'Tulis "9 Agustus 2026", bukan "9 Agt 2026".',
    ]
