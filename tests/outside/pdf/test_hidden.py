"""What lies on a page and cannot be seen is found, and what can be seen is left alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name

from pipeline.outside.pdf.pages import read_pages
from pipeline.pdf.facts import Page
from tests.papers import A4, SECRET, SEEN, Paper, box, letter, placed, words

LOW = words(SECRET, y=600)
OVER = box(60, 590, 300, 30)
INVISIBLE = "3 Tr"
SCAN = letter(SEEN, "", SECRET)
# Where the scan's third line lies on the page, in points.
ON_SCAN = {"x": 72, "y": 658}


def first_page(paper: Paper, folder: Path) -> Page:
    pages = read_pages(paper.save(folder), 0, 1)
    assert isinstance(pages, tuple)
    return pages[0]


def note(subtype: Name, paper: Paper) -> Dictionary:
    """Return a note that draws a black box over the secret line."""
    look = paper.pdf.make_stream(box(0, 0, 300, 30))
    look.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 300, 30]))
    return Dictionary(
        Type=Name.Annot,
        Subtype=subtype,
        Rect=Array([60, 590, 360, 620]),
        AP=Dictionary(N=look),
        F=4,
    )


def noted(subtype: Name) -> Paper:
    paper = Paper()
    notes = Array([paper.pdf.make_indirect(note(subtype, paper))])
    return paper.page(words(SEEN), LOW, Annots=notes)


def layered() -> Paper:
    paper = Paper()
    layer = paper.pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Lapis"))
    paper.pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
    )
    paper.resources.Properties = Dictionary(L1=layer)
    return paper.page(words(SEEN), b"/OC /L1 BDC\n" + LOW + b"EMC\n")


HIDDEN: dict[str, Callable[[], Paper]] = {
    "under a black box": lambda: Paper().page(words(SEEN), LOW, OVER),
    "under a white box": lambda: Paper().page(words(SEEN), LOW, box(60, 590, 300, 30, 1)),
    "under a box with a label on it": lambda: Paper().page(
        words(SEEN), LOW, OVER, words("DISENSOR UMUM", y=600, more="1 g")
    ),
    "white on white": lambda: Paper().page(words(SEEN), words(SECRET, y=600, more="1 g")),
    "black on black": lambda: Paper().page(words(SEEN), OVER, LOW),
    "beside the page": lambda: Paper().page(words(SEEN), words(SECRET, x=-300)),
    "outside the crop": lambda: Paper().page(
        words(SEEN), LOW, CropBox=Array([0, 650, A4[0], A4[1]])
    ),
    "invisible, with nothing under it": lambda: Paper().page(
        words(SEEN), words(SECRET, y=600, more=INVISIBLE)
    ),
    "under a picture": lambda: (
        Paper()
        .picture("Im1", letter("Foto gedung"))
        .page(words(SEEN), LOW, placed("Im1", 60, 560, 300, 80))
    ),
    "under a note": lambda: noted(Name.Square),
    "under a stamp": lambda: noted(Name.Stamp),
    "in a group under a box": lambda: (
        Paper().form("Fm1", LOW).page(words(SEEN), placed("Fm1", w=1, h=1), OVER)
    ),
    "in a layer that is off": layered,
    "on a turned page": lambda: Paper().page(words(SEEN), LOW, OVER, Rotate=90),
    "clipped away": lambda: Paper().page(words(SEEN), b"q 0 0 10 10 re W n\n" + LOW + b"Q\n"),
    "in the text layer of a scan that was blackened": lambda: (
        Paper()
        .picture("Im1", letter(SEEN))
        .page(
            placed("Im1"), words(SEEN, y=720, more=INVISIBLE), words(SECRET, more=INVISIBLE, y=300)
        )
    ),
    "in the text layer of a scan under a box": lambda: (
        Paper()
        .picture("Im1", SCAN)
        .page(placed("Im1"), words(SECRET, more=INVISIBLE, **ON_SCAN), box(60, 650, 300, 30))
    ),
}

SEEN_ALL: dict[str, Callable[[], Paper]] = {
    "a plain letter": lambda: Paper().page(words(SEEN), LOW),
    "a word drawn twice to be bold": lambda: Paper().page(LOW, words(SECRET, x=72.3, y=600)),
    "white on a dark box": lambda: Paper().page(OVER, words(SECRET, y=600, more="1 g")),
    "on a picture": lambda: Paper().picture("Im1", letter("Foto")).page(placed("Im1"), LOW),
    "the text layer of a scan": lambda: (
        Paper().picture("Im1", SCAN).page(placed("Im1"), words(SECRET, more=INVISIBLE, **ON_SCAN))
    ),
    "text that a scan was laid over": lambda: (
        Paper().picture("Im1", SCAN).page(words(SECRET, **ON_SCAN), placed("Im1"))
    ),
    "a turned page": lambda: Paper().page(words(SEEN), LOW, Rotate=270),
    "small print": lambda: Paper().page(words(SEEN, size=5)),
    "pale grey": lambda: Paper().page(words(SEEN, more="0.85 g")),
    "text that is turned": lambda: Paper().page(
        b"BT /F1 12 Tf 0 1 -1 0 300 300 Tm (" + SECRET.encode() + b") Tj ET"
    ),
    "a page of one word": lambda: Paper().page(words("Nihil", y=40, size=40), size=(300, 100)),
    "nothing at all": lambda: Paper().page(b""),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden_words_are_found(name: str, tmp_path: Path) -> None:
    page = first_page(HIDDEN[name](), tmp_path)
    assert page.hidden == tuple(SECRET.split())


@pytest.mark.parametrize("name", SEEN_ALL)
def test_seen_words_are_left_alone(name: str, tmp_path: Path) -> None:
    assert first_page(SEEN_ALL[name](), tmp_path).hidden == ()


def test_half_a_line_under_a_box(tmp_path: Path) -> None:
    paper = Paper().page(words("Nama saksi ialah Melati Contoh."), box(178, 690, 45, 25))
    assert first_page(paper, tmp_path).hidden == ("Melati",)


COVERED: dict[str, Paper] = {
    "black": Paper().picture("Im1", SCAN).page(placed("Im1"), box(60, 650, 300, 30)),
    "white": Paper().picture("Im1", SCAN).page(placed("Im1"), box(60, 650, 300, 30, 1)),
}
UNCOVERED: dict[str, Paper] = {
    "a scan": Paper().picture("Im1", SCAN).page(placed("Im1")),
    "a box beside the words": Paper().picture("Im1", SCAN).page(placed("Im1"), box(60, 60, 90, 9)),
    "a panel with words": Paper()
    .picture("Im1", SCAN)
    .page(placed("Im1"), box(60, 640, 400, 60, 1), words("Pengumuman jam layanan", y=660)),
    "a box under the scan": Paper().picture("Im1", SCAN).page(OVER, placed("Im1")),
}


@pytest.mark.parametrize("name", COVERED)
def test_a_box_over_a_scan_is_found(name: str, tmp_path: Path) -> None:
    assert first_page(COVERED[name], tmp_path).covered_picture


@pytest.mark.parametrize("name", UNCOVERED)
def test_other_boxes_are_left_alone(name: str, tmp_path: Path) -> None:
    assert not first_page(UNCOVERED[name], tmp_path).covered_picture


def test_a_note_over_a_scan_is_found(tmp_path: Path) -> None:
    paper = Paper().picture("Im1", SCAN)
    over = note(Name.Square, paper)
    over.Rect = Array([60, 650, 360, 680])
    notes = Array([paper.pdf.make_indirect(over)])
    page = first_page(paper.page(placed("Im1"), Annots=notes), tmp_path)
    assert page.covered_picture


def test_a_scan_without_text_is_told(tmp_path: Path) -> None:
    scan = first_page(UNCOVERED["a scan"], tmp_path)
    assert scan.scanned_only
    assert not first_page(SEEN_ALL["the text layer of a scan"](), tmp_path).scanned_only
