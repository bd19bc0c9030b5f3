import csv
import json

import pytest

from pipeline.checks.html.gambling import signs
from pipeline.checks.writing.disguises import disguised, undisguised
from tests.building import Court
from tests.corpora import corpus

AD = "slot gacor"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("Satu.\n\n<!-- daftar judi -->", [10], id="a comment"),
        pytest.param(f"<!-- satu\n{AD}", [8], id="a comment that never ends"),
        pytest.param(f'<div style="display: none">\n{AD}</div>', [8], id="not displayed"),
        pytest.param(f'<p style="position:absolute;left:-9999px">{AD}</p>', [8], id="off the page"),
        pytest.param(f'<a style="font-size:0">{AD}</a>', [8], id="no size"),
        pytest.param(f"<i style='font-size:1px;'>{AD}</i>", [8], id="one pixel"),
        pytest.param(f"<p hidden>{AD}</p>", [8], id="hidden"),
        pytest.param(f'<b style="color:#123;background:#123">{AD}</b>', [8], id="its own colour"),
        pytest.param(f'<b style="color:#fff">{AD}</b>', [8], id="white"),
        pytest.param(f'<b style="text-indent:-999px"><i>x</i>{AD}', [8], id="never closed"),
        pytest.param("<b hidden><b>a</b> poker</b>", [8], id="one in another"),
        pytest.param('<img alt="situs togel">', [8], id="an attribute"),
        pytest.param("[//]: # (link slot)", [8], id="a definition that shows nothing"),
        pytest.param('[alur](/berita/ "bandar togel")', [8], id="the title of a link"),
        pytest.param("[Mahkamah Agung](https://slot-88.example/)", [8], id="behind a link"),
        pytest.param("[peta](https://x.example/slot-gacor/)", [8], id="an address that says it"),
        pytest.param("slоt gaсоr", [8], id="Cyrillic letters"),
        pytest.param("ѕlоt\u200b gac\u200bor", [8], id="invisible letters"),
        pytest.param("𝐒𝐋𝐎𝐓 𝐆𝐀𝐂𝐎𝐑", [8], id="letters of mathematics"),
        pytest.param("S3l0t g4c0r", [8], id="digits for letters"),
        pytest.param("s l o t 8 8", [8], id="letters apart"),
        pytest.param("A L E X I S 1 7", [8], id="a name apart"),
        pytest.param("𝘽𝙀𝙍𝙆𝘼𝙃99", [8], id="a lucky name dressed up"),
        pytest.param("𝑩 0 𝑺 𝑺 𝑾 𝑫 lancar", [8], id="a name apart, digits for letters"),
        pytest.param("【P】【U】【L】【A】【U】【7】【7】", [8], id="a name in brackets"),
        pytest.param("ＧＡ Ｒ Ｕ ＤＡ ＨＯ ＫＩ", [8], id="a name spread out in ornate letters"),
        pytest.param("ma𝘯dalika77 nomor satu", [8], id="one letter of ornament"),
        pytest.param("M E N G A D I L I dan P E N E T A P A N", [], id="words of a decision"),
        pytest.param("D A R W I N", [], id="a name in a heading"),
        pytest.param("<b>Perjudian daring</b> diputus.", [], id="seen"),
        pytest.param("<!-- cek tanggal -->", [], id="a comment on something else"),
        pytest.param("P U T U S A N", [], id="a heading of a decision"),
        pytest.param("butir a b c dan 1 2 3", [], id="letters and numbers of a list"),
        pytest.param("[berita](https://kominfo.go.id/slot-gacor/)", [], id="the government on it"),
        pytest.param("[slot gacor](https://x.example/slot-gacor/)", [], id="it says where it goes"),
        pytest.param("[putusan](/berita/2026/11/slot-gacor/)", [], id="within the site"),
        pytest.param("[x](https://[x)", [], id="an address that is none"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=f"{body}\n")
    assert court.lines("HTM002") == lines


def test_front_matter(court: Court) -> None:
    court.add("berita", title="Layanan ѕlоt gаcоr")
    assert court.lines("HTM002") == [2]


def test_every_page_of_spam_is_found() -> None:
    pages = sorted(corpus("spam_defacement/dev/slot_pages").iterdir())
    assert pages
    assert [page.name for page in pages if not list(signs(page.read_text("utf-8")))] == []


def _comments() -> tuple[list[str], list[str]]:
    with corpus("spam_defacement/dev/judol_comments.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    return (
        [row["text"] for row in rows if row["judol"] == "1"],
        [row["text"] for row in rows if row["judol"] == "0"],
    )


def _seen(text: str) -> bool:
    return any(signs(text)) or any(disguised(word) for word in text.split())


def test_advertisements_in_comments() -> None:
    """Short comments often only drop a name; what is dressed up or says more is found."""
    spam, others = _comments()
    assert sum(map(_seen, spam)) / len(spam) > 0.89
    assert sum(map(_seen, others)) / len(others) < 0.006


def test_every_known_disguise_is_seen_through() -> None:
    known = json.loads(
        corpus("spam_defacement/dev/unicode_obfuscation_map.json").read_text("utf-8")
    )
    shown = {k: "".join(c for c in undisguised(k).lower() if c.isalnum()) for k in known}
    assert shown == {k: v.lower() for k, v in known.items()}
