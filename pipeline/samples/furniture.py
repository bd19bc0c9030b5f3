"""Furniture of the demo pictures: desks, tables, chairs, screens and notices."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.palette import (
    BLUE,
    CREAM,
    DARK_WOOD,
    GOLD,
    GREY,
    INK,
    NAVY,
    PAPER,
    RED,
    SAND,
    SLATE,
    WOOD,
)
from pipeline.samples.shapes import Box, Color, corners, darker, lighter, mix, rounded


def desk(c: Canvas, box: Box, front: Color = WOOD) -> None:
    """A desk or counter seen from the front, standing on `y + h`, with its top at `y`."""
    x, y, w, h = box
    u = c.unit
    c.soft(
        [(x, y + h - 8), (x + w, y + h - 8), (x + w + 14, y + h + 18), (x - 14, y + h + 18)],
        14 * u,
        INK,
        0.4,
    )
    c.panel((x, y, w, h), 8 * u, lighter(front, 0.1), darker(front, 0.22))
    count = max(1, round(w / (210 * u)))
    for k in range(count):
        inset = (x + w * k / count + 16 * u, y + 40 * u, w / count - 32 * u, h - 62 * u)
        c.panel(inset, 8 * u, darker(front, 0.1), darker(front, 0.02))
    c.soft(corners(x, y + 14 * u, x + w, y + 34 * u), 8 * u, INK, 0.3)
    c.panel(
        (x - 16 * u, y - 8 * u, w + 32 * u, 26 * u),
        9 * u,
        lighter(front, 0.36),
        lighter(front, 0.16),
    )


def table(c: Canvas, x: float, y: float, w: float, depth: float, color: Color = WOOD) -> None:
    """A table seen from slightly above; `y` is its back edge."""
    u, inset = c.unit, w * 0.07
    for leg in (x + 30 * u, x + w - 50 * u):
        c.rect((leg, y + depth, 22 * u, 150 * u), darker(color, 0.2), darker(color, 0.45))
    c.soft(corners(x, y + depth + 120 * u, x + w, y + depth + 170 * u), 24 * u, INK, 0.3)
    c.fill(
        [(x + inset, y), (x + w - inset, y), (x + w, y + depth), (x, y + depth)],
        lighter(color, 0.36),
        lighter(color, 0.18),
    )
    c.rect((x, y + depth, w, 20 * u), color, darker(color, 0.2))


def chair_back(c: Canvas, x: float, y: float, size: float, color: Color = BLUE) -> None:
    """The back of a chair standing on `y`, as the person behind it sees it."""
    for side in (-1, 1):
        c.rect((x + side * size * 0.36 - 4, y - size * 0.5, 8, size * 0.5), darker(GREY, 0.4))
    c.panel(
        (x - size * 0.46, y - size * 1.12, size * 0.92, size * 0.7),
        size * 0.14,
        lighter(color, 0.1),
        darker(color, 0.25),
    )
    c.panel(
        (x - size * 0.4, y - size * 1.06, size * 0.8, size * 0.16),
        size * 0.08,
        lighter(color, 0.24),
    )


def seat(c: Canvas, x: float, y: float, size: float, color: Color = BLUE) -> None:
    """A chair seen from the front, standing on `y`; draw the person on it afterwards."""
    for side in (-1, 1):
        c.rect((x + side * size * 0.36 - 4, y - size * 0.45, 8, size * 0.45), darker(GREY, 0.45))
    c.panel(
        (x - size * 0.46, y - size * 1.25, size * 0.92, size * 0.86),
        size * 0.14,
        lighter(color, 0.05),
        darker(color, 0.2),
    )
    c.panel(
        (x - size * 0.5, y - size * 0.55, size, size * 0.16),
        size * 0.07,
        lighter(color, 0.2),
        color,
    )


def screen(c: Canvas, box: Box, glass: Color = NAVY) -> None:
    """A switched-on screen with a frame; `x`, `y` is its upper left corner."""
    x, y, w, h = box
    u = c.unit
    c.soft(rounded((x - 4 * u, y + 10 * u, w + 8 * u, h + 8 * u), 12 * u), 14 * u, INK, 0.35)
    c.panel((x - 10 * u, y - 10 * u, w + 20 * u, h + 20 * u), 12 * u, (52, 48, 50), (30, 28, 30))
    c.rect((x, y, w, h), lighter(glass, 0.12), glass)


def rows_on(c: Canvas, rng: Random, box: Box, rows: int, dark: bool = False) -> None:
    """Lines of a schedule or a letter: bars that stand for words."""
    x, y, w, h = box
    word, head = (lighter(SLATE, 0.5), GOLD) if dark else (mix(GREY, SLATE, 0.35), RED)
    c.rect((x, y, w, h / (rows + 1) * 0.7), head)
    for row in range(1, rows + 1):
        top, left = y + h * row / (rows + 1), x
        for share in (0.12, rng.uniform(0.3, 0.46), rng.uniform(0.14, 0.22)):
            c.panel((left, top + h / (rows + 1) * 0.24, w * share, h / (rows + 1) * 0.36), 3, word)
            left += w * (share + 0.06)


def poster(c: Canvas, rng: Random, box: Box, color: Color = SAND) -> None:
    """A framed notice on the wall with a heading and a few lines."""
    x, y, w, h = box
    c.soft(rounded((x, y + 6, w, h), 4), 8 * c.unit, INK, 0.3)
    c.rect((x, y, w, h), DARK_WOOD)
    c.rect((x + w * 0.04, y + w * 0.04, w * 0.92, h - w * 0.08), PAPER, CREAM)
    c.rect((x + w * 0.12, y + w * 0.14, w * 0.76, h * 0.3), color, darker(color, 0.12))
    for k in range(4):
        c.panel(
            (x + w * 0.14, y + h * (0.55 + k * 0.09), w * rng.uniform(0.4, 0.72), h * 0.03), 2, GREY
        )
