"""Receipts lie beside what is published and never go with it."""

from pathlib import Path

from tests.build.test_compose import tree_of_court
from tests.building import AS_OF, Court, document, photo, picture
from tests.demo import tree_of
from tests.shelves import written

_PDF = b"%PDF-1.7\n%%EOF\n"
_MARK = "penanda-yang-tidak-boleh-terbit"


def test_a_mark_in_every_receipt_reaches_no_composed_file(court: Court, tmp_path: Path) -> None:
    files = {"foto/01.jpg": picture(), "laporan.pdf": _PDF}
    court.add("berita", photos=[photo()], documents=[document(_PDF)], files=files)
    receipts = list((court.root / "content").rglob("penerimaan/**/*.yml"))
    for receipt in receipts:
        receipt.write_text(receipt.read_text().replace("admin-situs", _MARK))
    written(tree_of_court(court, AS_OF), tmp_path / "docs")
    composed = tree_of(tmp_path / "docs")
    assert len(receipts) == 2
    assert "berita/2026/11/contoh/laporan.pdf" in composed
    assert [path for path, (_, content) in composed.items() if _MARK.encode() in content] == []
    assert [path for path in composed if "penerimaan/" in path] == []
