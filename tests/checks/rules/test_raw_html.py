import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("Satu **dua** dan 5 < 7.\n", [], id="markdown"),
        pytest.param("Lihat <https://pn-contoh.example/>.\n", [], id="an address in brackets"),
        pytest.param("Surat <info@pn-contoh.example>.\n", [], id="mail in brackets"),
        pytest.param("Satu.\n\n<div>\nDua.\n</div>\n", [10, 12], id="a block"),
        pytest.param("Satu <b>dua</b>.\nTiga<br>\n", [8, 9], id="inline"),
        pytest.param("<!-- catatan -->\n", [8], id="a comment"),
        pytest.param("Satu <script\nsrc=x></script>\n", [8, 9], id="over two lines"),
        pytest.param("<SCRIPT>x</SCRIPT>\n", [8], id="in capitals"),
        pytest.param("<svg/onload=x>\n", [8], id="a slash for a space"),
        pytest.param("Satu <img src=x onerror=y\n", [8], id="never closed"),
        pytest.param(
            "- satu\n\n  ```\n  <script>x</script>\n  ```\n",
            [11],
            id="a fence that only some renderers see",
        ),
        pytest.param("    <script>x</script>\n", [8], id="indented code"),
        pytest.param("<https://x.example onclick=y>\n", [8], id="almost an address"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=body)
    assert court.lines("SEC001") == lines
