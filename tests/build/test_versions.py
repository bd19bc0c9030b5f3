"""Documents and their earlier versions."""

from pipeline.build.compose.versions import versions_of
from tests.build.test_compose import tree_of_court
from tests.building import Court, document

PDF = b"%PDF-1.7\n"


def _item(court: Court, **replaces: str) -> str:
    names = ["lama.pdf", "baru.pdf", "terbaru.pdf", "lain.pdf"]
    documents = [
        document(PDF, file=name, title=f"Berkas {name}")
        | ({"replaces": replaces[name.partition(".")[0]]} if name[:-4] in replaces else {})
        for name in names
    ]
    return court.add("halaman", documents=documents, files=dict.fromkeys(names, PDF))


def test_each_document_stands_once_behind_the_one_that_replaced_it(court: Court) -> None:
    _item(court, terbaru="baru.pdf", baru="lama.pdf")
    [item] = court.load().site.items
    told = [
        (v.current.document.file, [known.document.file for known in v.earlier])
        for v in versions_of(item)
    ]
    assert told == [("terbaru.pdf", ["baru.pdf", "lama.pdf"]), ("lain.pdf", [])]


def test_readers_find_the_current_one_first(court: Court) -> None:
    _item(court, terbaru="baru.pdf", baru="lama.pdf")
    page = tree_of_court(court).texts["layanan-publik/jam-kerja/index.md"]
    assert page.index('href="terbaru.pdf"') < page.index("Versi sebelumnya (2)")
    assert page.index("Versi sebelumnya (2)") < page.index('href="baru.pdf"')
    assert page.index('href="baru.pdf"') < page.index('href="lama.pdf"') < page.index("lain.pdf")
    assert page.count("Versi sebelumnya") == 1
