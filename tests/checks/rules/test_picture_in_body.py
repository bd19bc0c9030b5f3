import pytest

from tests.building import Court, photo, picture


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param("![Papan alur](foto/01.jpg)", 0, id="listed"),
        pytest.param("![Papan alur](./foto/01.jpg)", 0, id="listed, with a dot"),
        pytest.param("![Papan alur](/berita/2026/11/contoh/foto/01.jpg)", 0, id="from the root"),
        pytest.param("![](foto/01.jpg)", 1, id="no text"),
        pytest.param("![ ](foto/01.jpg)", 1, id="blank text"),
        pytest.param("![Papan alur](foto/02.jpg)", 1, id="not listed"),
        pytest.param("![Papan alur](https://lain.example/01.jpg)", 1, id="from another site"),
        pytest.param("![](https://lain.example/01.jpg)", 2, id="another site and no text"),
        pytest.param("![Papan alur](data:image/png;base64,AA==)", 1, id="written out"),
        pytest.param("[![Papan alur](foto/02.jpg)](/berita/)", 1, id="within a link"),
        pytest.param("Isi.", 0, id="none"),
    ],
)
def test_picture(court: Court, body: str, count: int) -> None:
    files = {"foto/01.jpg": picture()}
    court.add("berita", body=f"{body}\n", photos=[photo()], files=files)
    assert len(court.found("ACC003")) == count


def test_line(court: Court) -> None:
    court.add("berita", body="Satu.\n\n![Papan alur](foto/02.jpg)\n")
    assert court.lines("ACC003") == [10]
