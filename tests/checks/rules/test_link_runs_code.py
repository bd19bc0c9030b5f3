import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "fires"),
    [
        pytest.param("[alur](/berita/)", False, id="inside"),
        pytest.param("[alur](https://pn-contoh.example)", False, id="https"),
        pytest.param("[surat](mailto:info@pn-contoh.example)", False, id="mail"),
        pytest.param("[telepon](tel:0000000000)", False, id="phone"),
        pytest.param("[alur](#jam:buka)", False, id="a colon in a fragment"),
        pytest.param("[alur](javascript:x())", True, id="script"),
        pytest.param("[alur](JaVaScRiPt:x())", True, id="mixed case"),
        pytest.param("[alur](java&#115;cript:x())", True, id="an entity"),
        pytest.param("[alur](<java\tscript:x()>)", True, id="a tab"),
        pytest.param("[alur](javascript:x ())", True, id="a space that ends it for some"),
        pytest.param("[alur](data:text/html;base64,PHg+)", True, id="data"),
        pytest.param("![alur](data:image/svg+xml,x)", True, id="data picture"),
        pytest.param("[alur][a]\n\n[a]: vbscript:x", True, id="a reference"),
        pytest.param("[alur](file:///etc/hosts)", True, id="a file"),
        pytest.param("Bahasa JavaScript: sebuah pengantar", True, id="the bare word, to be sure"),
    ],
)
def test_scheme(court: Court, body: str, fires: bool) -> None:
    court.add("berita", body=f"{body}\n")
    assert bool(court.found("SEC002")) is fires


def test_line(court: Court) -> None:
    court.add("berita", body="Satu.\n\nDua [tiga](javascript:x())\n")
    assert court.lines("SEC002") == [10]
