"""The drawing board of the demo pictures: smooth shapes, gradients, shadows and light."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.samples.shapes import Box, Color, Point, curve, mix, outline, ring, rounded

Size = tuple[int, int]
OVERSAMPLE = 3


class Camera(NamedTuple):
    """What is looked at: `zoom` > 1 comes nearer, `at` is the centre in shares of the picture."""

    zoom: float = 1.0
    at: Point = (0.5, 0.5)


class Canvas:
    """A picture being drawn; lengths are in pixels of the finished picture, before the camera."""

    def __init__(self, size: Size, camera: Camera) -> None:
        self.w, self.h = float(size[0]), float(size[1])
        self.unit = max(min(size), size[1] * 0.78) / 1000
        self._size = size
        self._camera = camera
        self._image = Image.new(
            "RGB", (size[0] * OVERSAMPLE, size[1] * OVERSAMPLE), (250, 243, 230)
        )

    def fill(
        self, points: Sequence[Point], color: Color, to: Color | None = None, alpha: float = 1.0
    ) -> None:
        """Fill a shape with a colour, or with a gradient from top to bottom when `to` is given."""
        self._fill_all([points], color, to, alpha)

    def blob(
        self, points: Sequence[Point], color: Color, to: Color | None = None, alpha: float = 1.0
    ) -> None:
        """Fill a smooth shape that passes through the points."""
        self.fill(curve(points), color, to, alpha)

    def rect(self, box: Box, color: Color, to: Color | None = None) -> None:
        """Fill an upright rectangle."""
        x, y, w, h = box
        self.fill([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], color, to)

    def panel(self, box: Box, r: float, color: Color, to: Color | None = None) -> None:
        """Fill a rectangle with rounded corners of radius `r`."""
        self.fill(rounded(box, r), color, to)

    def oval(
        self, at: Point, radii: Point, color: Color, to: Color | None = None, alpha: float = 1.0
    ) -> None:
        """Fill an ellipse around a centre."""
        self.fill(ring(*at, *radii), color, to, alpha)

    def limb(self, points: Sequence[Point], start: float, end: float, color: Color) -> None:
        """A smooth stroke whose width goes from `start` to `end`: an arm, a leg, a stem."""
        line = curve(points, closed=False, steps=10)
        last = max(1, len(line) - 1)
        widths = [start + (end - start) * k / last for k in range(len(line))]
        discs = [
            ring(x, y, wide / 2, wide / 2, 20) for (x, y), wide in zip(line, widths, strict=True)
        ]
        parts = [outline(line[k : k + 2], widths[k : k + 2]) for k in range(len(line) - 1)]
        self._fill_all(discs + parts, color)

    def line(self, points: Sequence[Point], width: float, color: Color) -> None:
        """A straight-cornered line of even width."""
        for first, second in pairwise(points):
            self.fill(outline([first, second], [width, width]), color)

    def soft(self, points: Sequence[Point], blur: float, color: Color, alpha: float) -> None:
        """A shape with soft edges: a shadow when dark, a patch of light when bright."""
        pixels = [self._pixel(point) for point in points]
        radius = blur * self._camera.zoom * OVERSAMPLE
        box = self._bounds(pixels, math.ceil(radius * 2.5))
        if box is None:
            return
        coarse = 4
        mask = Image.new("L", ((box[2] - box[0]) // coarse + 1, (box[3] - box[1]) // coarse + 1))
        shifted = [((x - box[0]) / coarse, (y - box[1]) / coarse) for x, y in pixels]
        ImageDraw.Draw(mask).polygon(shifted, fill=round(255 * alpha))
        mask = mask.filter(ImageFilter.GaussianBlur(radius / coarse))
        full = mask.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BILINEAR)
        self._image.paste(Image.new("RGB", full.size, color), box[:2], full)

    def words(self, x: float, y: float, text: str, height: float, color: Color) -> None:
        """Write short words centred on a point in Pillow's own typeface."""
        font = ImageFont.load_default(height * self._camera.zoom * OVERSAMPLE)
        ImageDraw.Draw(self._image).text(
            self._pixel((x, y)), text, fill=color, font=font, anchor="mm"
        )

    def finished(self) -> Image.Image:
        """The picture at its final size, with smooth edges."""
        return self._image.resize(self._size, Image.Resampling.LANCZOS)

    def _fill_all(
        self,
        shapes: Sequence[Sequence[Point]],
        color: Color,
        to: Color | None = None,
        alpha: float = 1.0,
    ) -> None:
        pixels = [[self._pixel(point) for point in shape] for shape in shapes]
        everything = [pixel for shape in pixels for pixel in shape]
        box = self._bounds(everything, 2)
        if box is None:
            return
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        for shape in pixels:
            shifted = [(x - box[0], y - box[1]) for x, y in shape]
            ImageDraw.Draw(mask).polygon(shifted, fill=round(255 * alpha))
        span = (min(y for _, y in everything), max(y for _, y in everything))
        self._image.paste(_paint(mask.size, color, to, span, box[1]), box[:2], mask)

    def _pixel(self, point: Point) -> Point:
        zoom, (cx, cy) = self._camera
        x = (point[0] - cx * self.w) * zoom + self.w / 2
        y = (point[1] - cy * self.h) * zoom + self.h / 2
        return (x * OVERSAMPLE, y * OVERSAMPLE)

    def _bounds(self, pixels: Sequence[Point], margin: int) -> tuple[int, int, int, int] | None:
        left = max(0, math.floor(min(x for x, _ in pixels)) - margin)
        top = max(0, math.floor(min(y for _, y in pixels)) - margin)
        right = min(self._image.width, math.ceil(max(x for x, _ in pixels)) + margin)
        bottom = min(self._image.height, math.ceil(max(y for _, y in pixels)) + margin)
        return (left, top, right, bottom) if left < right and top < bottom else None


def _paint(size: Size, color: Color, to: Color | None, span: Point, top: int) -> Image.Image:
    if to is None:
        return Image.new("RGB", size, color)
    reach = max(1.0, span[1] - span[0])
    column = Image.new("RGB", (1, size[1]))
    for row in range(size[1]):
        share = min(1.0, max(0.0, (row + top - span[0]) / reach))
        column.putpixel((0, row), mix(color, to, share))
    return column.resize(size)
