"""What is on the pages of a PDF, as PDFium draws them and as a program reads them."""

from pathlib import Path

import pypdfium2 as pdfium

from pipeline.outside.pdf.covers import covers_picture, picture_share
from pipeline.outside.pdf.drawing import Drawing, TooBusyError
from pipeline.outside.pdf.hidden import hidden_words, words_of
from pipeline.pdf.facts import Page, Unread

# ISO 32000-1 annex C: no side of a page over 200 inches, none under 3 points.
_LONGEST_SIDE = 14_400.0
_SHORTEST_SIDE = 3.0
_MOST_LETTERS = 100_000


def read_pages(file: Path, first: int, last: int) -> tuple[Page, ...] | Unread:
    """Read the pages from `first` up to but without `last`, counted from 0.

    Run it in a child process with limits: a page may take for ever to draw.
    """
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as problem:
        return Unread("password" if "password" in str(problem) else "corrupt")
    try:
        return _pages(document, first, last)
    except TooBusyError:
        return Unread("too_complex")
    except pdfium.PdfiumError:
        return Unread("corrupt")
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument, first: int, last: int) -> tuple[Page, ...] | Unread:
    pages = []
    for index in range(first, last):
        page = document[index]
        try:
            read = _page(page)
        finally:
            page.close()
        if isinstance(read, Unread):
            return read
        pages.append(read)
    return tuple(pages)


def _page(page: pdfium.PdfPage) -> Page | Unread:
    sides = page.get_size()
    if min(sides) < _SHORTEST_SIDE or max(sides) > _LONGEST_SIDE:
        return Unread("odd_size")
    drawing = Drawing(page)
    text = page.get_textpage()
    try:
        if text.count_chars() > _MOST_LETTERS:
            return Unread("too_complex")
        picture = picture_share(drawing)
        hidden = hidden_words(drawing, words_of(text), picture)
        covered = covers_picture(drawing, picture)
        return Page(
            sides[0],
            sides[1],
            text.get_text_range().replace("\r\n", "\n"),
            picture,
            tuple(hidden),
            covered,
        )
    finally:
        text.close()
