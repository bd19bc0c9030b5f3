"""The PDFs of an item, as the rules look at them."""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.texts import Text
from pipeline.content.beside import DocumentFile
from pipeline.content.item import Item
from pipeline.errors import UnfinishedError
from pipeline.pdf.facts import Pdf, Reading


def reading_of(document: DocumentFile, facts: Facts) -> Reading | None:
    """Return what a document holds, or None where it is no PDF by name.

    Raises UnfinishedError where the file itself cannot be opened.
    """
    if not document.document.file.endswith(".pdf"):
        return None
    try:
        return facts.read_pdf(document.beside.file)
    except OSError as problem:
        message = f"{document.beside.path} tidak dapat dibaca: {problem.strerror}."
        raise UnfinishedError(message) from problem


def pdf_of(document: DocumentFile, facts: Facts) -> Pdf | None:
    """Return a PDF that could be read; what could not is told by document-unreadable."""
    reading = reading_of(document, facts)
    return reading if isinstance(reading, Pdf) else None


def pdf_texts(document: DocumentFile, facts: Facts) -> Iterator[tuple[Text, str]]:
    """Yield every text of a PDF and where in it, in Indonesian: `halaman 3`, `metadata`.

    Pages come first, with what is on them and cannot be seen; then the title and the names of the
    metadata; then bookmarks, notes, field values and alternative texts. The line of each text is
    where the item lists the document.
    """
    pdf = pdf_of(document, facts)
    if pdf is None:
        return
    line = document.place.line
    for number, page in enumerate(pdf.pages, start=1):
        yield Text(page.text, line), f"halaman {number}"
    names = pdf.structure.names
    for text in (names.title, names.author, names.program):
        yield Text(text, line), "metadata"
    for text in pdf.structure.texts:
        yield Text(text, line), "catatan atau isian"


def texts_of_documents(item: Item, facts: Facts) -> Iterator[Text]:
    """Yield every text of the item's PDFs once, with the path of its document and where in it."""
    for document in item.documents:
        first: dict[str, str] = {}
        for text, where in pdf_texts(document, facts):
            first.setdefault(text.text, where)
        for words, where in first.items():
            yield Text(words, 0, path=document.beside.path, where=where)
