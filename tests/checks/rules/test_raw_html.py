import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("Satu **dua** dan 5 < 7.\n", [], id="markdown"),
        pytest.param("Lihat <https://pn-contoh.example/>.\n", [], id="an address in brackets"),
        pytest.param("Surat <info@pn-contoh.example>.\n", [], id="mail in brackets"),
        pytest.param("Satu.\n\n<div>\nDua.\n</div>\n", [10, 12], id="a block"),
        pytest.param("Satu <b>dua</b>.\nTiga<i>\n", [8, 9], id="inline"),
        pytest.param("H<sub>2</sub>O dan 1<sup>2</sup><br>\nDua<br/>\n", [], id="the safe list"),
        pytest.param('<span lang="en">legal aid</span>\n', [], id="another language"),
        pytest.param('<abbr title="Pelayanan Terpadu" lang="id">PTSP</abbr>\n', [], id="two"),
        pytest.param('<span onclick="x()">a</span>\n', [8], id="an event"),
        pytest.param('<span style="display:none">a</span>\n', [8], id="a style"),
        pytest.param('<span title="a" onmouseover=x>a</span>\n', [8], id="an event after"),
        pytest.param("<sub onload=x>a</sub>\n", [8], id="an event on a safe tag"),
        pytest.param('<q title="a"b">a</q>\n', [8], id="a broken attribute"),
        pytest.param('<q title="a\n<script>">a</q>\n', [8, 9], id="an attribute over two lines"),
        pytest.param("<scr<br>ipt>x</scr<br>ipt>\n", [8], id="a tag within a tag"),
        pytest.param("<<br>script>x\n", [8], id="a bracket before a tag"),
        pytest.param("<iframe src=/x/></iframe>\n", [8], id="a frame"),
        pytest.param("<details><summary>x</summary></details>\n", [8], id="not on the list"),
        pytest.param("<BR>\n", [8], id="capitals are not on the list"),
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


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<span onclick="x()">a</span>', "`onclick`"),
        ("<img/onerror=x src=a>", "`onerror`"),
        ("<script src=x>", "`<script`"),
        ("<iframe>", "`<iframe`"),
        ("<!-- satu -->", "catatan tersembunyi"),
        ("<b>satu</b>", "Markdown"),
    ],
)
def test_message_says_what_to_do(court: Court, body: str, words: str) -> None:
    court.add("berita", body=f"{body}\n")
    [finding] = court.found("SEC001")
    assert words in finding.message
