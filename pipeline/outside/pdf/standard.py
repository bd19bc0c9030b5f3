"""A basic look at what PDF/A asks for; it can refute a claim, and never prove one.

Source: ISO 19005-2 sections 6.1.3, 6.1.7, 6.2.3, 6.2.11.4, 6.5.1, 6.6.2.
"""

from collections.abc import Iterator

import pikepdf

from pipeline.outside.pdf.marks import name_at
from pipeline.pdf.facts import Mark

_FORBIDDEN = {
    Mark.SCRIPT: "script",
    Mark.LAUNCH: "action",
    Mark.SENDS: "action",
    Mark.MULTIMEDIA: "multimedia",
    Mark.AUTOMATIC: "action",
    Mark.ENCRYPTED: "encryption",
    Mark.XFA: "form",
}
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_SIMPLE = ("/Type1", "/TrueType", "/MMType1", "/CIDFontType0", "/CIDFontType2")


def faults_of(found: pikepdf.Object) -> Iterator[str]:
    """Yield what one dictionary holds that PDF/A does not allow."""
    if name_at(found, "/Type") == "/Font" and name_at(found, "/Subtype") in _SIMPLE:
        descriptor = found.get("/FontDescriptor")
        if not isinstance(descriptor, pikepdf.Dictionary) or not any(
            key in descriptor for key in _FILES
        ):
            yield "font"
    if "/LZWDecode" in _filters(found):
        yield "lzw"


def faults_of_whole(pdf: pikepdf.Pdf, marks: frozenset[Mark], level: str) -> Iterator[str]:
    """Yield what the file as a whole lacks or holds against PDF/A of a level such as `2b`."""
    yield from (fault for mark, fault in _FORBIDDEN.items() if mark in marks)
    if "/ID" not in pdf.trailer:
        yield "id"
    if not any(_is_profile(intent) for intent in _intents(pdf)):
        yield "output_intent"
    if Mark.EMBEDDED in marks and not level.startswith("3"):
        yield "embedded_file"


def _intents(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    intents = pdf.Root.get("/OutputIntents")
    if not isinstance(intents, pikepdf.Array):
        return []
    return [intent for intent in intents.as_list() if isinstance(intent, pikepdf.Dictionary)]


def _is_profile(intent: pikepdf.Object) -> bool:
    profile = intent.get("/DestOutputProfile")
    if not isinstance(profile, pikepdf.Stream):
        return False
    try:
        return bool(profile.read_bytes()[36:40] == b"acsp")
    except pikepdf.PdfError:
        return False


def _filters(found: pikepdf.Object) -> list[str]:
    if not isinstance(found, pikepdf.Stream):
        return []
    filters = found.get("/Filter")
    if isinstance(filters, pikepdf.Array):
        return [str(name) for name in filters.as_list()]
    return [str(filters)] if filters is not None else []
