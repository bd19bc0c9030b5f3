"""Receipts lie beside an item, and are never taken for content."""

from tests.building import Court, picture


def test_an_item_knows_its_receipts(court: Court) -> None:
    court.add("halaman")
    folder = "content/halaman/layanan-publik/jam-kerja"
    court.receive(folder, "foto/01.jpg", picture())
    loaded = court.load()
    assert loaded.findings == ()
    assert [each.path for each in loaded.site.items[0].receipts] == [
        f"{folder}/penerimaan/foto/01.jpg.yml"
    ]


def test_no_page_may_lie_among_receipts(court: Court) -> None:
    court.add("halaman", at="halaman/layanan-publik/penerimaan")
    assert {finding.code for finding in court.load().findings} == {"FMT011", "FMT014"}
