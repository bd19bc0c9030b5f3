"""Every rule on personal data sees through every disguise, in every place that is published."""

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.samples.labelled import labelled
from tests.building import Court, document, photo, picture
from tests.papers import Paper, words

# Rules on the words of one text; the others look at titles, classes or whole items.
CODES = (
    *("PRI001", "PRI004", "PRI005", "PRI006", "PRI007", "PRI008", "PRI009", "PRI010", "PRI011"),
    *("PRI012", "PRI013", "PRI014", "PRI016", "PRI017", "PRI018", "PRI019", "PRI020", "PRI023"),
    *("PRI024", "PRI025"),
)
# A PDF has a rule of its own for NIK and KK; an official who signs it may show the NIP.
NOT_IN_PDF = {"PRI001", "PRI006", "PRI009"}
OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus."
_GREEK = str.maketrans("ABEHIKMNOPTXYZo", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖο")
_CYRILLIC = str.maketrans("aeopcxAEOPCXTHKMB", "аеорсхАЕОРСХТНКМВ")


def said(code: str) -> str:
    """Return the last paragraph of the first sentence that a rule is measured on."""
    first = next(one for one in labelled(1, seed=4) if one.code == code and one.holds)
    return first.body.strip().rpartition("\n\n")[2]


DISGUISES: dict[str, Callable[[str], str]] = {
    "Greek letters": lambda text: text.translate(_GREEK),
    "Cyrillic letters": lambda text: text.translate(_CYRILLIC),
    "zero-width spaces": lambda text: "\u200b".join(text),
    "soft hyphens": lambda text: text.replace("a", "a\u00ad"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "bold": lambda text: f"**{text}**",
    "in the middle of a line": lambda text: f"Catatan lain.\n{text}\nCatatan lagi.",
}


def missed(court: Court) -> set[str]:
    """Return the rules that found nothing in the item that was made for them."""
    found = {(finding.place.path.split("/")[4], finding.code) for finding in court.found()}
    return {code for code in CODES if (code.lower(), code) not in found}


def at(code: str) -> str:
    return f"berita/2026/11/{code.lower()}"


@pytest.mark.parametrize("disguise", DISGUISES)
def test_disguises(court: Court, disguise: str) -> None:
    for code in CODES:
        court.add("berita", at=at(code), body=f"{OPENING}\n\n{DISGUISES[disguise](said(code))}\n")
    assert missed(court) == set()


PHOTO = {"foto/01.jpg": picture()}
PLACES: dict[str, Callable[[str], dict[str, Any]]] = {
    "summary": lambda text: {"summary": text},
    "alternative text": lambda text: {"photos": [photo(alt=text)], "files": PHOTO},
    "caption": lambda text: {"photos": [photo(caption=text)], "files": PHOTO},
}


@pytest.mark.parametrize("place", PLACES)
def test_places(court: Court, place: str) -> None:
    for code in CODES:
        court.add("berita", at=at(code), body=OPENING, **PLACES[place](said(code)))
    assert missed(court) == set()


def test_on_the_page_of_a_pdf(court: Court) -> None:
    for code in CODES:
        content = Paper().page(words("Sampul")).page(words(said(code), size=8)).bytes()
        papers = {"documents": [document(content)], "files": {"laporan.pdf": content}}
        court.add("berita", at=at(code), body=OPENING, **papers)
    assert missed(court) == NOT_IN_PDF
    assert any(finding.code == "DOC008" for finding in court.found())


def test_in_the_title_inside_a_pdf(court: Court) -> None:
    for code in CODES:
        paper = Paper().page(words("Sampul"))
        paper.pdf.docinfo["/Title"] = said(code)
        content = paper.bytes()
        papers = {"documents": [document(content)], "files": {"laporan.pdf": content}}
        court.add("berita", at=at(code), body=OPENING, **papers)
    assert missed(court) == NOT_IN_PDF
