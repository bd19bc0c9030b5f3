"""What one dictionary of a PDF is a sign of."""

from collections.abc import Iterator

import pikepdf

from pipeline.outside.pdf.jpegs import without_notes
from pipeline.pdf.facts import Mark

SENDING = frozenset({"/SubmitForm", "/ImportData", "/ResetForm"})
REMOTE = frozenset({"/GoToR", "/GoToE", "/Thread"})
PLAYING = frozenset({"/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"})
NOTES = frozenset({"/Text", "/Popup"})
PLAYERS = frozenset({"/Screen", "/Movie", "/Sound", "/RichMedia", "/3D"})
WEB = ("http://", "https://", "mailto:", "tel:", "#")
_ACTIONS = {
    "/JavaScript": Mark.SCRIPT,
    "/Launch": Mark.LAUNCH,
    **dict.fromkeys(SENDING, Mark.SENDS),
    **dict.fromkeys(REMOTE, Mark.REMOTE),
    **dict.fromkeys(PLAYING, Mark.MULTIMEDIA),
}
_ANNOTATIONS = {
    **dict.fromkeys(NOTES, Mark.COMMENT),
    **dict.fromkeys(PLAYERS, Mark.MULTIMEDIA),
    "/FileAttachment": Mark.EMBEDDED,
    "/Redact": Mark.REDACTION,
}
_KEYS = {
    "/JS": Mark.SCRIPT,
    "/EF": Mark.EMBEDDED,
    "/EmbeddedFiles": Mark.EMBEDDED,
    "/PieceInfo": Mark.PRIVATE_DATA,
    "/Thumb": Mark.THUMBNAIL,
    "/XFA": Mark.XFA,
}


def marks_of(found: pikepdf.Object) -> Iterator[Mark]:
    """Yield what a dictionary or the dictionary of a stream is a sign of."""
    keys = found.keys()
    yield from (mark for key, mark in _KEYS.items() if key in keys)
    if "/S" in keys and (action := _ACTIONS.get(name_at(found, "/S"))):
        yield action
    if "/URI" in keys and "/S" in keys and not text_at(found, "/URI").lower().startswith(WEB):
        yield Mark.REMOTE
    if "/Subtype" in keys and "/Rect" in keys:
        if annotation := _ANNOTATIONS.get(name_at(found, "/Subtype")):
            yield annotation
        if _says_more_than_seen(found):
            yield Mark.COMMENT
    if "/AA" in keys:
        yield Mark.AUTOMATIC
    if is_jpeg(found) and without_notes(found.read_raw_bytes()) is not None:
        yield Mark.PICTURE_METADATA


def is_jpeg(found: pikepdf.Object) -> bool:
    """Return whether a stream is a JPEG as it stands, with whatever its camera wrote into it."""
    if not isinstance(found, pikepdf.Stream):
        return False
    filters = found.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    return isinstance(filters, pikepdf.Name) and str(filters) == "/DCTDecode"


def _says_more_than_seen(annotation: pikepdf.Object) -> bool:
    """Return whether a highlight, drawing or stamp carries a reviewer's name or words."""
    if name_at(annotation, "/Subtype") in ("/Link", "/Widget"):
        return False
    keys = annotation.keys()
    return any(key in keys for key in ("/T", "/Subj", "/RC"))


def name_at(found: pikepdf.Object, key: str) -> str:
    """Return the name under a key, with its slash, or an empty word."""
    value = found.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def text_at(found: pikepdf.Object, key: str) -> str:
    """Return the text under a key, or an empty word."""
    value = found.get(key)
    return str(value).strip() if isinstance(value, pikepdf.String) else ""
