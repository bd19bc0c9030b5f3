import pytest

from tests.building import Court

ENGLISH = "The court is open to the public and all of the hearings are held on the first floor."
INDONESIAN = (
    "Pengadilan terbuka untuk umum dan semua sidang digelar di lantai satu the best service."
)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param(f"Satu.\n\n{ENGLISH}", [10], id="English"),
        pytest.param(f"Satu.\n\n\n{ENGLISH}", [11], id="after two blank lines"),
        pytest.param(f'<span lang="en">{ENGLISH}</span>', [], id="told"),
        pytest.param(INDONESIAN, [], id="Indonesian with a few words"),
        pytest.param("Layanan Court of the Future.", [], id="a name"),
        pytest.param("بسم الله الرحمن الرحيم", [8], id="Arabic"),
        pytest.param(
            '<span lang="ar" dir="rtl">بسم الله الرحمن الرحيم</span>', [], id="told Arabic"
        ),
        pytest.param("Salam (السلام) disampaikan.", [], id="one word"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=f"{body}\n")
    assert court.lines("ACC006") == lines
