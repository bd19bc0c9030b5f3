"""Write a PDF anew without what must not be published; the same bytes in give the same bytes out.

Objects that nothing leads to are not written, so earlier versions of the file go as well.
"""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from pipeline.outside.pdf.jpegs import without_notes
from pipeline.outside.pdf.marks import (
    NOTES,
    PLAYERS,
    PLAYING,
    REMOTE,
    SENDING,
    WEB,
    is_jpeg,
    name_at,
    text_at,
)
from pipeline.outside.pdf.metadata import Metadata
from pipeline.outside.pdf.walk import dictionaries
from pipeline.outside.pdf.xmp import packet

_ACTIONS = SENDING | REMOTE | PLAYING | {"/JavaScript", "/Launch", "/Hide", "/SetOCGState"}
_GONE = ("/AA", "/PieceInfo", "/Thumb", "/LastModified", "/EmbeddedFiles", "/JavaScript", "/AF")
_OF_ROOT = ("/OpenAction", "/OCProperties", "/Perms", "/Legal", "/SpiderInfo", "/Threads")
_NOTE_KEYS = ("/T", "/Subj", "/RC", "/NM", "/M", "/CreationDate", "/IRT", "/Popup")
_LEFT = ("/Link", "/Widget")
_SOME_DAY = b"".join(part.to_bytes(2, "big") for part in (2000, 1, 1, 0, 0, 0))
_TAKEN_OUT = NOTES | PLAYERS | {"/FileAttachment"}


def rewrite(source: Path, target: Path, title: str, language: str, keeps_claim: bool) -> None:
    """Write `source` to `target` with a title and a language, and nothing else told of it.

    `keeps_claim` leaves the claim to be PDF/A. Run it in a child process with limits.
    """
    with pikepdf.open(source, suppress_warnings=True) as pdf:
        pdfa, pdfua = _claims(pdf)
        _clean_root(pdf.Root)
        for found in list(dictionaries(pdf)):
            _clean(found)
        _settle_profiles(pdf)
        _tell(pdf, title, language)
        xmp = packet(title, language, pdfa if keeps_claim else "", pdfua)
        pdf.Root.Metadata = pikepdf.Stream(pdf, xmp, Type=pikepdf.Name.Metadata)
        pdf.Root.Metadata.Subtype = pikepdf.Name.XML
        pdf.save(
            target,
            encryption=False,
            deterministic_id=True,
            object_stream_mode=_streams(pdfa),
        )


def _streams(pdfa: str) -> pikepdf.ObjectStreamMode:
    # PDF/A-1 is PDF 1.4, which has no streams of objects.
    modes = pikepdf.ObjectStreamMode
    found: pikepdf.ObjectStreamMode = modes.disable if pdfa.startswith("1") else modes.generate
    return found


def _claims(pdf: pikepdf.Pdf) -> tuple[str, str]:
    metadata = Metadata()
    stream = pdf.Root.get("/Metadata")
    if isinstance(stream, pikepdf.Stream):
        metadata.add_packet(stream)
    level = metadata.claim("pdfaid:part") + metadata.claim("pdfaid:conformance").lower()
    return level, metadata.claim("pdfuaid:part")


def _clean_root(root: pikepdf.Object) -> None:
    action = root.get("/OpenAction")
    harmless = isinstance(action, pikepdf.Array) or (
        isinstance(action, pikepdf.Dictionary) and name_at(action, "/S") == "/GoTo"
    )
    for key in _OF_ROOT:
        if key in root and not (key == "/OpenAction" and harmless):
            del root[key]
    form = root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and "/XFA" in form:
        del form["/XFA"]


def _clean(found: pikepdf.Object) -> None:
    _disarm(found)
    for key in (*_GONE, "/Metadata"):
        if key in found:
            del found[key]
    if is_jpeg(found) and (picture := without_notes(found.read_raw_bytes())) is not None:
        found.write(picture, filter=pikepdf.Name.DCTDecode)
    if isinstance(found.get("/Annots"), pikepdf.Array):
        found.Annots = pikepdf.Array([note for note in _notes(found) if _stays(note)])
        for note in _notes(found):
            _clean_note(note)


def _disarm(found: pikepdf.Object) -> None:
    # An action that stays empty leads to nothing, whatever leads to it.
    gone = [] if _is_harmless(found) else [*found.keys()]
    gone += [key for key in ("/A", "/Next", "/PA") if key in found]
    for key in gone:
        if key in found and not (key in ("/A", "/Next", "/PA") and _is_harmless(found[key])):
            del found[key]


def _is_harmless(action: pikepdf.Object) -> bool:
    if isinstance(action, pikepdf.Array):
        return all(_is_harmless(entry) for entry in action.as_list())
    if not isinstance(action, pikepdf.Dictionary) or "/S" not in action or "/K" in action:
        return True
    if name_at(action, "/S") in _ACTIONS or "/JS" in action:
        return False
    return "/URI" not in action or text_at(action, "/URI").lower().startswith(WEB)


def _notes(page: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for note in page.Annots.as_list():
        if isinstance(note, pikepdf.Dictionary):
            yield note


def _stays(note: pikepdf.Object) -> bool:
    return name_at(note, "/Subtype") not in _TAKEN_OUT


def _clean_note(note: pikepdf.Object) -> None:
    subtype = name_at(note, "/Subtype")
    if subtype in _LEFT:
        return
    keys = _NOTE_KEYS if subtype == "/FreeText" else (*_NOTE_KEYS, "/Contents")
    for key in keys:
        if key in note:
            del note[key]


def _settle_profiles(pdf: pikepdf.Pdf) -> None:
    # A colour profile that a program made on the way holds the second in which it was made
    # (ICC.1 section 7.2.8); one with an identity of its own (7.2.18) is left alone.
    for intent in pdf.Root.get("/OutputIntents", pikepdf.Array()).as_list():
        profile = intent.get("/DestOutputProfile")
        if isinstance(profile, pikepdf.Stream):
            raw = profile.read_bytes()
            if raw[36:40] == b"acsp" and not any(raw[84:100]):
                profile.write(raw[:24] + _SOME_DAY + raw[36:])


def _tell(pdf: pikepdf.Pdf, title: str, language: str) -> None:
    for key in ("/Info", "/ID", "/DocChecksum"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    if title:
        pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Title=title))
    if language:
        pdf.Root.Lang = pikepdf.String(language)
