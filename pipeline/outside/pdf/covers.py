"""A box drawn over a scan: whoever takes the box away reads what the court meant to hide."""

import ctypes

import pypdfium2.raw as raw

from pipeline.outside.pdf.drawing import Box, Drawing, Thing, spread

_SCAN_SHARE = 0.5
_MOST_SHARE = 0.6
_SMALLEST = 5.0
_FLAT = 16
_SHOWS_SOMETHING = 60
_MOST_BOXES = 200
_BOXES = (
    raw.FPDF_ANNOT_SQUARE,
    raw.FPDF_ANNOT_CIRCLE,
    raw.FPDF_ANNOT_POLYGON,
    raw.FPDF_ANNOT_HIGHLIGHT,
    raw.FPDF_ANNOT_INK,
    raw.FPDF_ANNOT_FREETEXT,
)


def picture_share(drawing: Drawing) -> float:
    """Return the share of the page that its largest picture takes, from 0 to 1."""
    area = max(drawing.width * drawing.height, 1.0)
    pictures = (_area(thing) for thing in drawing.of(raw.FPDF_PAGEOBJ_IMAGE))
    return float(min(max(pictures, default=0.0) / area, 1.0))


def covers_picture(drawing: Drawing, picture: float) -> bool:
    """Return whether a flat box lies over a picture that shows something there."""
    if picture < _SCAN_SHARE:
        return False
    covers = _covers(drawing)
    boxes = [drawing.box(cover.bounds, grow=-2) for cover in covers] + _notes(drawing)
    flat = [box for box in boxes[:_MOST_BOXES] if spread(drawing.whole, box) < _FLAT]
    if not flat:
        return False
    bare = drawing.draw(without=[cover.handle for cover in covers], notes=False)
    return any(spread(bare, box) > _SHOWS_SOMETHING for box in flat)


def _covers(drawing: Drawing) -> list[Thing]:
    most = _MOST_SHARE * drawing.width * drawing.height
    return [
        thing
        for thing in drawing.of(raw.FPDF_PAGEOBJ_PATH)
        if _is_filled(thing) and _is_large(thing) and _area(thing) < most
    ]


def _is_filled(thing: Thing) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing.handle, fill, stroke)
    return bool(fill.value != raw.FPDF_FILLMODE_NONE)


def _is_large(thing: Thing) -> bool:
    left, low, right, high = thing.bounds
    return right - left >= _SMALLEST and high - low >= _SMALLEST


def _area(thing: Thing) -> float:
    left, low, right, high = thing.bounds
    return max(right - left, 0.0) * max(high - low, 0.0)


def _notes(drawing: Drawing) -> list[Box]:
    page, found = drawing.page.raw, []
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_BOXES)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if note and raw.FPDFAnnot_GetSubtype(note) in _BOXES:
            place = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(note, place)
            bounds = (place.left, place.bottom, place.right, place.top)
            found.append(drawing.box(bounds, grow=-2))
        raw.FPDFPage_CloseAnnot(note)
    return found
