"""The structure of a PDF, from its trailer down: everything but what its pages show."""

from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from pipeline.outside.pdf.marks import marks_of, name_at, text_at
from pipeline.outside.pdf.metadata import Metadata
from pipeline.outside.pdf.standard import faults_of, faults_of_whole
from pipeline.outside.pdf.walk import MOST_OBJECTS, TooComplexError, dictionaries
from pipeline.pdf.facts import Mark, Structure, Unread

MOST_PAGES = 2000
_TEXTS = ("/Title", "/Contents", "/V", "/DV", "/TU", "/Alt", "/ActualText", "/E", "/RC")
_MOST_TEXTS = 5000
_LONGEST_TEXT = 2000
_TAIL = 2048


@dataclass
class _Seen:
    marks: set[Mark] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)
    texts: dict[str, None] = field(default_factory=dict)
    metadata: Metadata = field(default_factory=Metadata)


def read_structure(file: Path) -> Structure | Unread:
    """Read the structure of a PDF; run it in a child process with limits, for files are hostile."""
    if file.read_bytes().count(b" obj") > MOST_OBJECTS:
        return Unread("too_complex")
    try:
        with pikepdf.open(file, suppress_warnings=True) as pdf:
            return _structure(pdf, file)
    except pikepdf.PasswordError:
        return Unread("password")
    except TooComplexError:
        return Unread("too_complex")
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError):
        return Unread("corrupt")


def _structure(pdf: pikepdf.Pdf, file: Path) -> Structure | Unread:
    count = len(pdf.pages)
    if not 0 < count <= MOST_PAGES:
        return Unread("too_complex" if count else "no_pages")
    seen = _walk(pdf)
    seen.marks.update(_marks_of_whole(pdf), _marks_of_bytes(pdf, file))
    marks, metadata = frozenset(seen.marks), seen.metadata
    level = metadata.claim("pdfaid:part") + metadata.claim("pdfaid:conformance").lower()
    seen.faults.update(faults_of_whole(pdf, marks, level))
    return Structure(
        count,
        marks,
        metadata.names(),
        language=text_at(pdf.Root, "/Lang"),
        pdfa=level,
        pdfua=metadata.claim("pdfuaid:part"),
        pdfa_faults=tuple(sorted(seen.faults)),
        texts=tuple(seen.texts),
    )


def _walk(pdf: pikepdf.Pdf) -> _Seen:
    seen = _Seen()
    seen.metadata.add_information(pdf.trailer.get("/Info"))
    for found in dictionaries(pdf):
        seen.marks.update(marks_of(found))
        seen.faults.update(faults_of(found))
        _add_texts(seen, found)
        packet = found.get("/Metadata")
        if isinstance(packet, pikepdf.Stream):
            seen.metadata.add_packet(packet)
            if found.objgen != pdf.Root.objgen:
                seen.marks.add(Mark.ATTACHED_METADATA)
        signature = found.get("/V")
        if isinstance(signature, pikepdf.Dictionary) and "/ByteRange" in signature:
            seen.marks.update(_marks_of_signature(signature, pdf))
    return seen


def _add_texts(seen: _Seen, found: pikepdf.Object) -> None:
    if len(seen.texts) < _MOST_TEXTS and "/ByteRange" not in found:
        for key in _TEXTS:
            if text := text_at(found, key):
                seen.texts[text[:_LONGEST_TEXT]] = None


def _marks_of_signature(signature: pikepdf.Object, pdf: pikepdf.Pdf) -> set[Mark]:
    ends = [int(number) for number in signature.ByteRange.as_list()][-2:]
    size = Path(pdf.filename).stat().st_size
    whole = sum(ends) >= size - 2
    return {Mark.SIGNED} if whole else {Mark.SIGNED, Mark.CHANGED_AFTER_SIGNING}


def _marks_of_whole(pdf: pikepdf.Pdf) -> set[Mark]:
    root = pdf.Root
    form = root.get("/AcroForm")
    fields = isinstance(form, pikepdf.Dictionary) and bool(len(form.get("/Fields", ())))
    dynamic = bool(root.get("/NeedsRendering")) or not fields
    info = root.get("/MarkInfo")
    signs = {
        Mark.ENCRYPTED: pdf.is_encrypted,
        Mark.REPAIRED: bool(pdf.get_warnings()),
        Mark.PORTFOLIO: "/Collection" in root,
        Mark.FORM: fields,
        Mark.XFA_ONLY: isinstance(form, pikepdf.Dictionary) and "/XFA" in form and dynamic,
        Mark.AUTOMATIC: _opens_with_action(root),
        Mark.LAYERS: "/OCProperties" in root,
        Mark.HIDDEN_LAYER: _hides_layer(root.get("/OCProperties")),
        Mark.TAGGED: isinstance(info, pikepdf.Dictionary)
        and bool(info.get("/Marked"))
        and "/StructTreeRoot" in root,
    }
    return {mark for mark, there in signs.items() if there}


def _opens_with_action(root: pikepdf.Object) -> bool:
    action = root.get("/OpenAction")
    return isinstance(action, pikepdf.Dictionary) and name_at(action, "/S") != "/GoTo"


def _hides_layer(layers: pikepdf.Object | None) -> bool:
    if not isinstance(layers, pikepdf.Dictionary):
        return False
    state = layers.get("/D")
    if not isinstance(state, pikepdf.Dictionary):
        return False
    off = state.get("/OFF")
    return (
        name_at(state, "/BaseState") == "/OFF"
        or (isinstance(off, pikepdf.Array) and len(off) > 0)
        or (isinstance(state.get("/AS"), pikepdf.Array) and b"/OFF" in layers.unparse(True))
    )


def _marks_of_bytes(pdf: pikepdf.Pdf, file: Path) -> set[Mark]:
    raw = file.read_bytes()
    versions = raw.count(b"startxref") - (1 if pdf.is_linearized else 0)
    rest = raw[-_TAIL:].rpartition(b"%%EOF")
    signs = {
        Mark.OLDER_VERSIONS: versions > 1,
        Mark.TRAILING_BYTES: bool(rest[1]) and bool(rest[2].strip(b"\0\r\n\t ")),
    }
    return {mark for mark, there in signs.items() if there}
