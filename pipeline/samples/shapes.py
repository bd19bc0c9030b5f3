"""Points and colours of the demo pictures: smooth curves, rings, rounded boxes, mixed colours."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
Color = tuple[int, int, int]
Box = tuple[float, float, float, float]


def mix(first: Color, second: Color, share: float) -> Color:
    """A colour between two others; share 0 is the first, 1 the second."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(first, second, strict=True))
    return (r, g, b)


def lighter(color: Color, share: float) -> Color:
    """The colour moved towards a warm white."""
    return mix(color, (255, 251, 244), share)


def darker(color: Color, share: float) -> Color:
    """The colour moved towards a warm black."""
    return mix(color, (38, 24, 20), share)


def curve(points: Sequence[Point], closed: bool = True, steps: int = 12) -> list[Point]:
    """Points of a smooth line (Catmull-Rom) that passes through every given point."""
    count = len(points)
    spans = count if closed else count - 1
    return [
        _on_span([_neighbour(points, span + k, closed) for k in (-1, 0, 1, 2)], step / steps)
        for span in range(spans)
        for step in range(steps + (0 if closed or span < spans - 1 else 1))
    ]


def _neighbour(points: Sequence[Point], index: int, closed: bool) -> Point:
    return points[index % len(points) if closed else max(0, min(len(points) - 1, index))]


def _on_span(p: list[Point], t: float) -> Point:
    def axis(k: int) -> float:
        a, b, c, d = (point[k] for point in p)
        cubic = (3 * b - a - 3 * c + d) * t**3 + (2 * a - 5 * b + 4 * c - d) * t**2
        return 0.5 * (2 * b + (c - a) * t + cubic)

    return (axis(0), axis(1))


def around(x: float, y: float, unit: float, *offsets: Point) -> list[Point]:
    """Points given as offsets from (x, y), in units."""
    return [(x + dx * unit, y + dy * unit) for dx, dy in offsets]


def corners(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """Points of an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def ring(x: float, y: float, rx: float, ry: float, steps: int = 48) -> list[Point]:
    """Points of an ellipse around a centre."""
    turns = [2 * math.pi * k / steps for k in range(steps)]
    return [(x + rx * math.cos(turn), y + ry * math.sin(turn)) for turn in turns]


def rounded(box: Box, r: float) -> list[Point]:
    """Points of a rectangle (left, top, width, height) with rounded corners."""
    x, y, w, h = box
    r = min(r, w / 2, h / 2)
    corners = (
        (x + w - r, y + h - r, 0),
        (x + r, y + h - r, 1),
        (x + r, y + r, 2),
        (x + w - r, y + r, 3),
    )
    return [
        (
            cx + r * math.cos(math.pi / 2 * (quarter + k / 8)),
            cy + r * math.sin(math.pi / 2 * (quarter + k / 8)),
        )
        for cx, cy, quarter in corners
        for k in range(9)
    ]


def outline(line: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """Points around a line that is `widths` wide at each of its points."""
    left: list[Point] = []
    right: list[Point] = []
    for k, ((x, y), width) in enumerate(zip(line, widths, strict=True)):
        (ax, ay), (bx, by) = line[max(0, k - 1)], line[min(len(line) - 1, k + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (ay - by) / length * width / 2, (bx - ax) / length * width / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]
