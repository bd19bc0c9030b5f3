from typing import Any

import pytest

from tests.building import Court, document

PDF = b"%PDF-1.7\n%%EOF\n"
FIGURE = {
    "period": "Triwulan III 2026",
    "value": 88.4,
    "lowest": ["Waktu", "Biaya", "Sarana"],
    "follow_up": "Antrean daring diuji coba.",
    "respondents": 158,
}
SOURCE = {"title": "Rekap survei", "officer": "Panitera Muda Hukum"}
ASSETS = {"obligation": "B3.04", "at": "informasi/b3-04"}
TABLE = "| Barang | Jumlah |\n|---|---|\n| Tanah | 12 |\n"
EMPTY = "| Barang | Jumlah |\n|---|---|\n| Tanah | Pengadilan mengisi |\n"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        pytest.param({"figures": [FIGURE]}, 8, id="figures"),
        pytest.param({"figures": [FIGURE], "sources": [SOURCE]}, 17, id="no fingerprint"),
        pytest.param({**ASSETS, "body": TABLE}, 6, id="a report"),
        pytest.param({**ASSETS, "body": TABLE, "to_fill": ["Isi."]}, 6, id="a report half filled"),
        pytest.param({**ASSETS, "body": EMPTY, "to_fill": ["Isi."]}, None, id="to be filled"),
        pytest.param({"body": TABLE}, None, id="no report"),
        pytest.param(
            {"figures": [FIGURE], "sources": [{**SOURCE, "sha256": "1f" * 30 + "ab12"}]},
            None,
            id="a vouched source",
        ),
    ],
)
def test_information(court: Court, changes: dict[str, Any], line: int | None) -> None:
    court.add("informasi", **changes)
    assert court.lines("SRC001") == ([line] if line else [])


def test_a_published_document_is_a_source(court: Court) -> None:
    court.add("informasi", figures=[FIGURE], documents=[document(PDF)], files={"laporan.pdf": PDF})
    assert court.found("SRC001") == []


def test_news_need_none(court: Court) -> None:
    court.add("berita", body=TABLE)
    assert court.found("SRC001") == []
