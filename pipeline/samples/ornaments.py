"""Plants, hanging cloths and scales: what stands or hangs in a room of the demo pictures."""

from __future__ import annotations

import math
from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.palette import GOLD, INK, LEAF, MOSS
from pipeline.samples.shapes import Box, Color, Point, around, darker, lighter, mix, ring


def plant(c: Canvas, rng: Random, x: float, y: float, size: float) -> None:
    """A plant in a pot standing on `y`."""
    c.soft(ring(x, y, size * 0.3, size * 0.05), size * 0.04, INK, 0.35)
    for k in range(11):
        lean = (k - 5) / 5 + rng.uniform(-0.08, 0.08)
        tip = (
            x + lean * size * 0.48,
            y - size * (1.08 - 0.42 * abs(lean)) + rng.uniform(-0.05, 0.05) * size,
        )
        _leaf(
            c,
            (x + lean * size * 0.05, y - size * 0.32),
            tip,
            size * 0.11,
            mix(LEAF, MOSS, rng.random()),
        )
    pot = around(x, y, size, (-0.2, -0.36), (0.2, -0.36), (0.15, 0))
    c.fill([*pot, (x - size * 0.15, y)], (190, 108, 76), (142, 74, 52))
    c.panel(
        (x - size * 0.23, y - size * 0.4, size * 0.46, size * 0.08), size * 0.03, (204, 122, 88)
    )


def _leaf(c: Canvas, root: Point, tip: Point, width: float, color: Color) -> None:
    dx, dy = tip[0] - root[0], tip[1] - root[1]
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length * width / 2, dx / length * width / 2
    middle = (root[0] + dx * 0.55, root[1] + dy * 0.55)
    c.blob(
        [root, (middle[0] + nx, middle[1] + ny), tip, (middle[0] - nx, middle[1] - ny)],
        lighter(color, 0.18),
        color,
    )


def banner(c: Canvas, box: Box, upper: Color, lower: Color) -> None:
    """A cloth hanging from a pole that stands on `y + h`, with folds; upper and lower colours."""
    x, y, w, h = box
    u = c.unit
    c.rect((x - 3 * u, y - 30 * u, 7 * u, h + 30 * u), (206, 160, 82), (120, 84, 44))
    c.oval((x, y - 36 * u), (9 * u, 9 * u), GOLD)
    for k, (start, size) in enumerate(((0.0, 0.5), (0.17, 0.5), (0.34, 0.5))):
        left, right = x + w * start, x + w * (start + size * 0.62)
        shade = k * 0.1
        c.fill(
            [
                (left, y),
                (right, y),
                (right - w * 0.1, y + h * 0.34),
                (left - w * 0.06, y + h * 0.34),
            ],
            darker(upper, shade),
        )
        c.fill(
            [
                (left - w * 0.06, y + h * 0.34),
                (right - w * 0.1, y + h * 0.34),
                (right - w * 0.16, y + h * 0.66),
                (left - w * 0.1, y + h * 0.7),
            ],
            darker(lower, shade),
        )


def scales(c: Canvas, x: float, y: float, size: float, color: Color = GOLD) -> None:
    """A pair of scales as a wall ornament."""
    w = size * 0.04
    c.limb([(x, y - size * 0.5), (x, y + size * 0.42)], w, w * 1.6, color)
    c.limb(around(x, y, size, (-0.46, -0.32), (0, -0.38), (0.46, -0.32)), w, w, color)
    c.panel((x - size * 0.2, y + size * 0.4, size * 0.4, size * 0.08), w, color)
    for side in (-1, 1):
        px = x + side * size * 0.46
        for dx in (-0.16, 0.16):
            c.line([(px, y - size * 0.32), (px + dx * size, y + size * 0.02)], w * 0.4, color)
        c.fill(
            [
                (
                    px + math.cos(k / 10 * math.pi) * size * 0.2,
                    y + size * 0.02 + math.sin(k / 10 * math.pi) * size * 0.1,
                )
                for k in range(11)
            ],
            color,
        )
