"""The structure of a PDF: what it holds is found wherever it is written."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from pipeline.outside.pdf.jpegs import without_notes
from pipeline.outside.pdf.structure import read_structure
from pipeline.pdf.facts import Mark, Structure, Unread
from pipeline.pdf.titles import tells_file
from tests.building import picture
from tests.papers import SEEN, Paper, locked, plain, signed, with_action, words


def structure_of(content: bytes, folder: Path) -> Structure:
    file = folder / "masuk.pdf"
    file.write_bytes(content)
    found = read_structure(file)
    assert isinstance(found, Structure), found
    return found


def page_with(**more: object) -> bytes:
    return Paper().page(words(SEEN), **more).bytes()


def root_with(change: Callable[[Paper], None]) -> bytes:
    paper = Paper().page(words(SEEN))
    change(paper)
    return paper.bytes()


def note(**more: object) -> Array:
    return Array([Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **more)])


def _deep_script(paper: Paper) -> None:
    """Write a script in place, as deep in one object as it goes."""
    chain = Dictionary(S=Name.GoTo, Next=Array([Dictionary(S=Name.JavaScript, JS="x")]))
    paper.pdf.Root.Names = Dictionary(A=Dictionary(B=Array([Array([Dictionary(C=chain)])])))


def _parent_only(paper: Paper) -> None:
    """Hang a script on a field that only its child's /Parent leads to."""
    parent = paper.pdf.make_indirect(Dictionary(T="a", AA=Dictionary(K=Dictionary(JS="x"))))
    entry = Dictionary(Subtype=Name.Widget, FT=Name.Tx, Rect=Array([0, 0, 9, 9]), Parent=parent)
    paper.pdf.pages[0].obj.Annots = Array([paper.pdf.make_indirect(entry)])


def _portfolio(paper: Paper) -> None:
    paper.pdf.Root.Collection = Dictionary()


def _layer(paper: Paper) -> None:
    layer = paper.pdf.make_indirect(Dictionary(Type=Name.OCG, Name="A"))
    paper.pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(BaseState=Name.OFF))


def _attachment(paper: Paper) -> None:
    paper.pdf.attachments["a.txt"] = b"x"


def _form(paper: Paper) -> None:
    paper.pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(FT=Name.Tx, T="a")]))


def _xfa(paper: Paper) -> None:
    paper.pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=paper.pdf.make_stream(b"<x/>"))


URI = "javascript:alert(1)"
MARKED: dict[str, tuple[bytes, Mark]] = {
    "a script written in place": (with_action("/JavaScript", JS="x"), Mark.SCRIPT),
    "a script at the end of a chain": (root_with(_deep_script), Mark.SCRIPT),
    "a script on a parent": (root_with(_parent_only), Mark.SCRIPT),
    "a program": (with_action("/Launch", F="a.exe"), Mark.LAUNCH),
    "a form that is sent": (with_action("/SubmitForm", F="https://a.example"), Mark.SENDS),
    "another file": (with_action("/GoToR", F="a.pdf"), Mark.REMOTE),
    "an address that runs": (
        page_with(Annots=note(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=URI))),
        Mark.REMOTE,
    ),
    "an attachment": (root_with(_attachment), Mark.EMBEDDED),
    "an attached note": (page_with(Annots=note(Subtype=Name.FileAttachment)), Mark.EMBEDDED),
    "a film": (page_with(Annots=note(Subtype=Name.RichMedia)), Mark.MULTIMEDIA),
    "a note": (page_with(Annots=note(Subtype=Name.Text, Contents="x")), Mark.COMMENT),
    "a reviewer's name": (page_with(Annots=note(Subtype=Name.Square, T="x")), Mark.COMMENT),
    "a redaction that is only marked": (
        page_with(Annots=note(Subtype=Name.Redact)),
        Mark.REDACTION,
    ),
    "private data": (page_with(PieceInfo=Dictionary()), Mark.PRIVATE_DATA),
    "a page that acts": (page_with(AA=Dictionary()), Mark.AUTOMATIC),
    "a portfolio": (root_with(_portfolio), Mark.PORTFOLIO),
    "a layer that is off": (root_with(_layer), Mark.HIDDEN_LAYER),
    "a form": (root_with(_form), Mark.FORM),
    "a dynamic form": (root_with(_xfa), Mark.XFA_ONLY),
    "a signature": (signed(), Mark.SIGNED),
    "bytes behind the end": (plain() + b"PK\3\4 lampiran", Mark.TRAILING_BYTES),
}


@pytest.mark.parametrize("name", MARKED)
def test_marked(name: str, tmp_path: Path) -> None:
    content, mark = MARKED[name]
    assert mark in structure_of(content, tmp_path).marks


def test_a_plain_one_bears_no_mark(tmp_path: Path) -> None:
    link = note(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="https://pn-contoh.example/"))
    assert structure_of(page_with(Annots=link), tmp_path).marks == frozenset()
    assert structure_of(with_action("/GoTo", D="a"), tmp_path).marks == frozenset()


def test_names_in_every_packet(tmp_path: Path) -> None:
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        b'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="Aplikasi">'
        b'<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Seq>'
        b"<rdf:li>Contoh Dua</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>"
        b"</x:xmpmeta>"
    )
    paper = Paper().page(words(SEEN))
    paper.pdf.docinfo["/Author"] = "Contoh Satu"
    paper.pdf.docinfo["/Company"] = "Kantor"
    paper.pdf.pages[0].obj.Metadata = paper.pdf.make_stream(packet)
    structure = structure_of(paper.bytes(), tmp_path)
    assert structure.names.author == "Contoh Satu, Contoh Dua"
    assert structure.names.program == "Aplikasi"
    assert structure.names.others == ("/Company",)
    assert Mark.ATTACHED_METADATA in structure.marks


def test_a_packet_that_cannot_be_read_counts_as_telling(tmp_path: Path) -> None:
    paper = Paper().page(words(SEEN))
    paper.pdf.pages[0].obj.Metadata = paper.pdf.make_stream(b"\0\1 bukan XML")
    assert structure_of(paper.bytes(), tmp_path).names.others == ("xmp",)


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    paper = Paper().page(words(SEEN))
    paper.pdf.pages[0].obj.Metadata = paper.pdf.make_stream(bomb)
    assert structure_of(paper.bytes(), tmp_path).names.author == ""


def test_words_outside_the_pages_are_told(tmp_path: Path) -> None:
    content = page_with(Annots=note(Subtype=Name.Text, Contents="catatan editor"))
    assert "catatan editor" in structure_of(content, tmp_path).texts


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(locked(), "password", id="a password"),
        pytest.param(b"%PDF-1.7\n%%EOF\n", "corrupt", id="nothing in it"),
        pytest.param(b"", "corrupt", id="empty"),
        pytest.param(Paper().bytes(), "no_pages", id="no page"),
    ],
)
def test_unread(content: bytes, why: str, tmp_path: Path) -> None:
    file = tmp_path / "masuk.pdf"
    file.write_bytes(content)
    found = read_structure(file)
    assert isinstance(found, Unread)
    assert found.why == why


def test_a_picture_keeps_every_pixel_and_loses_its_notes() -> None:
    raw = picture(size=(40, 30), place=True)
    bare = without_notes(raw)
    assert bare is not None
    assert b"Exif" not in bare
    assert without_notes(bare) is None
    assert raw.endswith(bare[-200:])
    assert without_notes(picture(form="PNG")) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Microsoft Word - laporan.docx", True),
        ("C:\\Users\\contoh\\laporan", True),
        ("laporan_final.pdf", True),
        ("Untitled", True),
        ("Document1", True),
        ("Laporan Kinerja Tahun 2025", False),
        ("SK KMA Nomor 2-144/KMA/SK/VIII/2022", False),
        ("Dokumen Pelaksanaan Anggaran", False),
    ],
)
def test_a_title_that_is_the_name_of_a_file(title: str, expected: bool) -> None:
    assert tells_file(title) == expected


def test_a_file_of_another_program_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "masuk.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.AcroForm = Array([1])
        pdf.Root.OCProperties = Name.Salah
        pdf.Root.MarkInfo = 3
        pdf.save(file)
    assert isinstance(read_structure(file), Structure)
