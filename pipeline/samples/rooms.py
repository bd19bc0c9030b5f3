"""Empty rooms of the demo pictures: walls with light on them, windows and floor."""

from __future__ import annotations

from pipeline.samples.canvas import Canvas
from pipeline.samples.palette import DARK_WOOD, INK, LEAF, MOSS, PAPER, WOOD, Mood
from pipeline.samples.shapes import Box, Point, corners, darker, lighter, mix, ring


def room(
    c: Canvas, m: Mood, floor_at: float, window_xs: tuple[float, ...] = (), panelled: bool = True
) -> None:
    """An empty room; `floor_at` and `window_xs` are shares of height and width."""
    ground, u = c.h * floor_at, c.unit
    c.rect((0, 0, c.w, ground), lighter(m.wall, 0.25), m.wall_low)
    if panelled:
        c.rect(
            (0, ground - 130 * u, c.w, 130 * u),
            mix(m.wall_low, WOOD, 0.34),
            mix(m.wall_low, WOOD, 0.5),
        )
        c.rect((0, ground - 136 * u, c.w, 9 * u), mix(m.wall_low, WOOD, 0.7))
    for share in window_xs:
        window(c, m, (share * c.w, ground - 560 * u, 230 * u, 300 * u))
    _floor(c, m, ground)
    for share in window_xs:
        _light_on_floor(c, m, share * c.w, ground)
    c.rect((0, ground - 14 * u, c.w, 14 * u), mix(m.wall_low, DARK_WOOD, 0.6))
    _ceiling_light(c, m)


def _floor(c: Canvas, m: Mood, ground: float) -> None:
    c.rect((0, ground, c.w, c.h - ground), m.floor, m.floor_near)
    seam, depth = darker(m.floor, 0.1), c.h - ground
    for k in range(-12, 13):
        c.line(
            [(c.w / 2 + k * 120 * c.unit, ground), (c.w / 2 + k * 330 * c.unit, c.h)],
            1.6 * c.unit,
            seam,
        )
    for k in range(1, 6):
        y = ground + depth * (k / 6) ** 1.7
        c.line([(0, y), (c.w, y)], 1.6 * c.unit, seam)
    c.soft(corners(0, ground - 6, c.w, ground + 26), 14 * c.unit, INK, 0.25)


def _light_on_floor(c: Canvas, m: Mood, x: float, ground: float) -> None:
    u, depth = c.unit, c.h - ground
    near, far = x + 250 * u, x + 70 * u
    patch = [
        (far - 90 * u, ground + 8),
        (far + 90 * u, ground + 8),
        (near + 170 * u, c.h - depth * 0.2),
    ]
    c.soft([*patch, (near - 110 * u, c.h - depth * 0.2)], 12 * u, m.light, m.glow + 0.12)


def _ceiling_light(c: Canvas, m: Mood) -> None:
    c.soft(ring(c.w / 2, -60 * c.unit, c.w * 0.5, 170 * c.unit), 80 * c.unit, m.light, 0.55)
    for x in (0.0, c.w):
        c.soft(ring(x, c.h * 0.55, c.w * 0.09, c.h * 0.7), 110 * c.unit, (90, 60, 48), 0.2)


def window(c: Canvas, m: Mood, box: Box) -> None:
    """A window centred on `x` with sky, trees and a sill."""
    x, y, w, h = box
    left, frame = x - w / 2, c.unit * 12
    c.soft(ring(x, y + h / 2, w * 0.8, h * 0.7), 50 * c.unit, m.light, m.glow)
    c.panel((left - frame, y - frame, w + 2 * frame, h + 2 * frame), 8, WOOD, DARK_WOOD)
    c.rect((left, y, w, h), m.sky, m.horizon)
    for dx, size in ((0.2, 0.26), (0.52, 0.2), (0.8, 0.24)):
        c.fill(
            _top_of(left + dx * w, y + h, size * w, left, left + w),
            lighter(LEAF, 0.35),
            lighter(MOSS, 0.3),
        )
    c.fill([(left, y), (left + w * 0.4, y), (left, y + h * 0.7)], PAPER, alpha=0.22)
    c.rect((x - frame / 4, y, frame / 2, h), WOOD)
    c.rect((left, y + h * 0.36, w, frame / 2), WOOD)
    c.panel(
        (left - 2 * frame, y + h + frame, w + 4 * frame, frame * 1.3), 5, lighter(WOOD, 0.15), WOOD
    )


def _top_of(x: float, y: float, r: float, left: float, right: float) -> list[Point]:
    return [(min(max(px, left), right), min(py, y)) for px, py in ring(x, y, r, r * 1.3)]
