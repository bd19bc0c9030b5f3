"""The court from outside: sky, trees, front, pillars, steps and flag, for the outdoor scenes."""

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
    LEAF,
    MOSS,
    PAPER,
    SAND,
    SLATE,
    WOOD,
    Mood,
)
from pipeline.samples.shapes import around, corners, curve, darker, lighter, mix, ring


def open_air(c: Canvas, m: Mood, rng: Random, ground: float, paved: bool = True) -> None:
    """Sky, hills and ground (paved or grass) that meet at `ground`."""
    u = c.unit
    c.rect((0, 0, c.w, ground), m.sky, m.horizon)
    c.soft(ring(c.w * 0.78, c.h * 0.2, 130 * u, 130 * u), 60 * u, m.light, 0.85)
    for _ in range(4):
        _cloud(
            c, rng.uniform(0.05, 0.95) * c.w, rng.uniform(0.06, 0.3) * c.h, rng.uniform(60, 120) * u
        )
    for k, far in enumerate((0.3, 0.12)):
        ridge = [
            (c.w * n / 8, ground - (90 - 30 * k + rng.uniform(-26, 40)) * u) for n in range(-1, 10)
        ]
        c.blob(
            [*ridge, (c.w * 1.2, ground + 90 * u), (-c.w * 0.2, ground + 90 * u)],
            mix(LEAF, m.horizon, 0.4 + far),
        )
    near = (188, 176, 160) if paved else lighter(LEAF, 0.12)
    c.rect((0, ground, c.w, c.h - ground), mix(near, m.light, 0.3), darker(near, 0.12))
    if paved:
        c.rect((0, ground, c.w, 40 * u), lighter(LEAF, 0.2), LEAF)
        for k in range(-9, 10):
            foot = (c.w / 2 + k * 320 * u, c.h)
            c.line([(c.w / 2 + k * 130 * u, ground + 40 * u), foot], 2 * u, darker(near, 0.16))


def _cloud(c: Canvas, x: float, y: float, size: float) -> None:
    for dx, dy, r in ((-1.1, 0.1, 0.5), (-0.4, -0.18, 0.7), (0.4, -0.08, 0.62), (1.1, 0.12, 0.42)):
        c.soft(
            ring(x + dx * size, y + dy * size, r * size, r * size * 0.62), size * 0.08, PAPER, 0.72
        )


def tree(c: Canvas, rng: Random, x: float, y: float, size: float) -> None:
    """A round tree standing on `y`."""
    c.soft(ring(x + size * 0.08, y, size * 0.4, size * 0.05), size * 0.05, INK, 0.3)
    c.limb(around(x, y, size, (0, 0), (0.02, -0.3), (0, -0.6)), size * 0.1, size * 0.05, DARK_WOOD)
    green = mix(LEAF, MOSS, rng.uniform(0.2, 0.8))
    for dx, dy, r in (
        (-0.24, -0.58, 0.24),
        (0.25, -0.6, 0.25),
        (0.0, -0.82, 0.3),
        (-0.06, -0.56, 0.26),
        (0.12, -0.74, 0.2),
    ):
        color = lighter(green, rng.uniform(0.02, 0.14))
        c.oval(
            (x + dx * size, y + dy * size),
            (r * size, r * size * 0.94),
            lighter(color, 0.16),
            darker(color, 0.14),
        )


def front(c: Canvas, m: Mood, x: float, ground: float, half: float) -> None:
    """The court's long front, `half` wide to each side of `x`."""
    u, top = c.unit, ground - 320 * c.unit
    wall = (x - half, ground - 330 * u, half * 2, 330 * u)
    c.rect(wall, lighter(m.wall, 0.3), mix(m.wall, SAND, 0.5))
    for k in (0, 1, 4, 5):
        _tall_window(c, m, x - half + (k + 0.5) * half / 3 - 50 * u, ground)
    _door(c, x, ground)
    eaves, ridge = half + 90 * u, half * 0.62
    roof = [
        (x - eaves, top),
        (x - ridge, top - 150 * u),
        (x + ridge, top - 150 * u),
        (x + eaves, top),
    ]
    c.fill(roof, lighter(m.accent, 0.12), darker(m.accent, 0.28))
    c.soft(corners(x - half, ground - 322 * u, x + half, ground - 284 * u), 12 * u, INK, 0.45)


def _tall_window(c: Canvas, m: Mood, left: float, ground: float) -> None:
    u = c.unit
    c.rect((left - 8 * u, ground - 258 * u, 116 * u, 178 * u), WOOD)
    c.rect((left, ground - 250 * u, 100 * u, 162 * u), mix(BLUE, m.horizon, 0.5), SLATE)
    c.rect((left + 46 * u, ground - 250 * u, 8 * u, 162 * u), WOOD)


def _door(c: Canvas, x: float, ground: float) -> None:
    u = c.unit
    c.rect((x - 92 * u, ground - 250 * u, 184 * u, 250 * u), DARK_WOOD, darker(DARK_WOOD, 0.3))
    for left in (x - 78 * u, x + 4 * u):
        c.rect((left, ground - 236 * u, 74 * u, 236 * u), lighter(SLATE, 0.4), SLATE)


def pillars(c: Canvas, m: Mood, x: float, ground: float, half: float) -> None:
    """The gable with the court's name and four pillars."""
    u, wide = c.unit, half * 0.56
    gable = [
        (x - wide - 50 * u, ground - 380 * u),
        (x, ground - 590 * u),
        (x + wide + 50 * u, ground - 380 * u),
    ]
    c.fill(gable, lighter(m.accent, 0.05), darker(m.accent, 0.3))
    c.fill(
        [
            (x - wide * 0.78, ground - 392 * u),
            (x, ground - 550 * u),
            (x + wide * 0.78, ground - 392 * u),
        ],
        CREAM,
        SAND,
    )
    c.oval((x, ground - 446 * u), (38 * u, 38 * u), GOLD, mix(GOLD, WOOD, 0.5))
    c.rect(
        (x - wide - 20 * u, ground - 382 * u, wide * 2 + 40 * u, 58 * u),
        PAPER,
        mix(CREAM, SAND, 0.5),
    )
    c.words(x, ground - 353 * u, "PENGADILAN NEGERI CONTOH", min(31 * u, wide / 11), m.accent)
    for k in range(4):
        _pillar(c, x + (k - 1.5) * wide * 0.62, ground)


def _pillar(c: Canvas, px: float, ground: float) -> None:
    u = c.unit
    c.rect((px - 22 * u, ground - 324 * u, 44 * u, 324 * u), PAPER, mix(CREAM, SAND, 0.7))
    c.rect(
        (px + 8 * u, ground - 324 * u, 14 * u, 324 * u), mix(CREAM, SAND, 0.6), darker(SAND, 0.1)
    )
    for top in (ground - 332 * u, ground - 16 * u):
        c.rect((px - 30 * u, top, 60 * u, 16 * u), CREAM, SAND)


def steps(c: Canvas, x: float, ground: float, half: float) -> None:
    """The steps to the door, with a ramp and handrail beside them."""
    u = c.unit
    for k in range(4):
        wide = half + (40 + 36 * k) * u
        c.rect(
            (x - wide, ground + (k * 20 - 2) * u, wide * 2, 22 * u),
            lighter(GREY, 0.6 - 0.08 * k),
            lighter(GREY, 0.2),
        )
    left = x + half + 150 * u
    c.fill(around(left, ground, u, (0, 0), (50, 0), (300, 78), (0, 78)), lighter(GREY, 0.5), GREY)
    c.line([(left + 30 * u, ground - 74 * u), (left + 300 * u, ground + 2 * u)], 7 * u, SLATE)
    for k in range(5):
        px = left + (34 + k * 65) * u
        c.line([(px, ground + (k * 18 - 72) * u), (px, ground + (k * 19) * u)], 5 * u, SLATE)


def flag(c: Canvas, x: float, foot: float, high: float) -> None:
    """The national flag on a pole that stands on `foot`."""
    u = c.unit
    c.rect((x - 60 * u, foot - 22 * u, 120 * u, 26 * u), PAPER, GREY)
    c.rect((x - 5 * u, foot - high, 10 * u, high), lighter(GREY, 0.6), GREY)
    c.oval((x, foot - high), (10 * u, 10 * u), GOLD)
    for k, color in enumerate(((196, 32, 28), PAPER)):
        top = foot - high + (14 + 62 * k) * u
        wave = [(x + 5 * u + n * 45 * u, top + (8 if n % 2 else -4) * u) for n in range(5)]
        below = [(px, py + 64 * u) for px, py in reversed(wave)]
        c.fill(curve(wave, closed=False) + curve(below, closed=False), color, darker(color, 0.1))
