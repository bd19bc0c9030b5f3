"""A page of PDFium: its objects, and the page as it is drawn with some of them left out."""

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

Box = tuple[int, int, int, int]
Bounds = tuple[float, float, float, float]
_DOTS_PER_POINT = 100 / 72
_FEWEST_DOTS = 400
_MOST_PIXELS = 2_000_000
_MOST_OBJECTS = 50_000
_DEEPEST = 8
_UNIT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Thing:
    """One object of a page: PDFium's handle, its kind, and its bounds in points of the page."""

    handle: Any
    kind: int
    bounds: Bounds

    @property
    def key(self) -> int:
        """Return a number that is the same for the same object."""
        return address(self.handle)


class TooBusyError(Exception):
    """A page with more objects than any page for people has."""


class Drawing:
    """One page, drawn in grey at some 100 dots an inch and never over two million pixels."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.page = page
        self.width, self.height = page.get_size()
        area = max(self.width * self.height, 1.0)
        fine = max(_DOTS_PER_POINT, _FEWEST_DOTS / max(self.width, self.height, 1.0))
        self._scale = min(fine, (_MOST_PIXELS / area) ** 0.5)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Return every object of the page in drawing order; raises TooBusyError."""
        return tuple(_things(self.page.raw, False, _UNIT, 0))

    def of(self, kind: int) -> list[Thing]:
        """Return the objects of one kind, such as `raw.FPDF_PAGEOBJ_TEXT`."""
        return [thing for thing in self.things if thing.kind == kind]

    @cached_property
    def whole(self) -> Image.Image:
        """Return the page as a reader sees it, notes and form fields included."""
        return self.draw()

    def draw(self, without: Iterable[Any] = (), notes: bool = True) -> Image.Image:
        """Return the page without some handles, and without notes if asked for."""
        with _left_out(list(without)):
            bitmap = self.page.render(
                scale=self._scale, grayscale=True, draw_annots=notes, may_draw_forms=notes
            )
            try:
                drawn: Image.Image = bitmap.to_pil().convert("L")
                return drawn
            finally:
                bitmap.close()

    @cached_property
    def _to_pixels(self) -> Matrix:
        width, height = self.whole.size
        origin, right, up = (
            _device(self.page.raw, width, height, x, y) for x, y in ((0, 0), (1e4, 0), (0, 1e4))
        )
        return (
            (right[0] - origin[0]) / 1e4,
            (right[1] - origin[1]) / 1e4,
            (up[0] - origin[0]) / 1e4,
            (up[1] - origin[1]) / 1e4,
            float(origin[0]),
            float(origin[1]),
        )

    def box(self, bounds: Bounds, grow: int = 1) -> Box:
        """Return the pixels of a part of the page, `grow` more on each side (less if negative)."""
        left, low, right, high = _moved(bounds, self._to_pixels)
        return (
            int(left) - grow,
            int(low) - grow,
            max(int(right), int(left) + 1) + grow,
            max(int(high), int(low) + 1) + grow,
        )


def address(handle: Any) -> int:
    """Return where an object of PDFium lies in memory; zero for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def clipped(image: Image.Image, box: Box) -> Box | None:
    """Return the part of a box that lies on an image, or None where nothing does."""
    left, top, right, bottom = box
    inside = max(left, 0), max(top, 0), min(right, image.width), min(bottom, image.height)
    return inside if inside[0] < inside[2] and inside[1] < inside[3] else None


def spread(image: Image.Image, box: Box) -> float:
    """Return how far the lightest and the darkest pixel of a box are apart, from 0 to 255."""
    inside = clipped(image, box)
    if inside is None:
        return 0.0
    low, high = image.crop(inside).getextrema()
    return float(high) - float(low)  # type: ignore[arg-type]


@contextmanager
def _left_out(handles: list[Any]) -> Iterator[None]:
    for handle in handles:
        raw.FPDFPageObj_SetIsActive(handle, False)
    try:
        yield
    finally:
        for handle in handles:
            raw.FPDFPageObj_SetIsActive(handle, True)


def _things(parent: Any, is_form: bool, matrix: Matrix, depth: int) -> Iterator[Thing]:
    count = raw.FPDFFormObj_CountObjects if is_form else raw.FPDFPage_CountObjects
    get = raw.FPDFFormObj_GetObject if is_form else raw.FPDFPage_GetObject
    if (number := count(parent)) > _MOST_OBJECTS:
        raise TooBusyError
    for index in range(number):
        handle = get(parent, index)
        kind = raw.FPDFPageObj_GetType(handle)
        yield Thing(handle, kind, _moved(_bounds(handle), matrix))
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _things(handle, True, _joined(_matrix(handle), matrix), depth + 1)


def _bounds(handle: Any) -> Bounds:
    found = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(handle, *found)
    left, low, right, high = (number.value for number in found)
    return left, low, right, high


def _matrix(handle: Any) -> Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _joined(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _moved(bounds: Bounds, matrix: Matrix) -> Bounds:
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (bounds[0], bounds[2]) for y in (bounds[1], bounds[3])]
    across = [a * x + c * y + e for x, y in corners]
    along = [b * x + d * y + f for x, y in corners]
    return min(across), min(along), max(across), max(along)


def _device(page: Any, width: int, height: int, x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value, down.value
