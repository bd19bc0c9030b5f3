"""Scenes outside on special days: a hearing in a village hall, work on the electricity."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.furniture import seat, table
from pipeline.samples.grounds import open_air, tree
from pipeline.samples.ornaments import banner
from pipeline.samples.palette import (
    BLUE,
    CREAM,
    DARK_WOOD,
    GOLD,
    GREY,
    INK,
    LEAF,
    NAVY,
    PAPER,
    RED,
    SAND,
    SLATE,
    WARNING,
    WOOD,
    Mood,
)
from pipeline.samples.people import person
from pipeline.samples.shapes import Color, around, corners, darker, lighter, mix, ring
from pipeline.samples.wardrobe import AT_DESK, WATCHING, Pose, look


def hearing_elsewhere(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A hearing outside the court's building, in an open village hall."""
    u, ground = c.unit, c.h * 0.6
    open_air(c, m, rng, ground, paved=False)
    for x in (0.02, 0.97):
        tree(c, rng, c.w * x, ground + 30 * u, 460 * u)
    _open_hall(c, m, ground)
    banner(c, (c.w * 0.28, ground - 230 * u, 80 * u, 300 * u), RED, PAPER)
    for k in range(3):
        person(
            c, (c.w / 2 + (k - 1) * 170 * u, ground + 130 * u), 340 * u, look(rng, "judge"), AT_DESK
        )
    table(c, c.w / 2 - 320 * u, ground - 26 * u, 640 * u, 60 * u, mix(WOOD, RED, 0.35))
    for k in range(people):
        x = c.w * (0.12 + 0.76 * (k + 0.5) / people)
        person(c, (x, c.h + 130 * u), 480 * u, look(rng), WATCHING)
        seat(c, x, c.h + 40 * u, 180 * u, BLUE)


def _open_hall(c: Canvas, m: Mood, ground: float) -> None:
    u, half, x = c.unit, min(620 * c.unit, c.w * 0.44), c.w / 2
    near, top = half * 1.16, ground + 10 * u
    floor = [(x - half, top), (x + half, top), (x + near, c.h), (x - near, c.h)]
    c.fill(floor, SAND, (196, 170, 136))
    wall = (x - half, ground - 250 * u, half * 2, 260 * u)
    c.rect(wall, mix(CREAM, SAND, 0.4), mix(SAND, WOOD, 0.25))
    eaves, ridge = half * 1.18, half * 0.4
    low, high = ground - 320 * u, ground - 540 * u
    roof = [(x - eaves, low), (x - ridge, high), (x + ridge, high), (x + eaves, low)]
    c.fill(roof, lighter(m.accent, 0.1), darker(m.accent, 0.35))
    c.rect((x - half * 1.1, ground - 322 * u, half * 2.2, 26 * u), WOOD, DARK_WOOD)
    for k in range(4):
        post = (x + (k - 1.5) * half * 0.66 - 15 * u, ground - 300 * u, 30 * u, 330 * u)
        c.rect(post, lighter(WOOD, 0.1), DARK_WOOD)


def electricity(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """Technicians at an electricity cabinet beside the building, behind a safety tape."""
    u, ground = c.unit, c.h * 0.66
    open_air(c, m, rng, ground)
    wall: Color = lighter(m.wall, 0.2)
    c.rect((0, 0, c.w * 0.86, ground + 20 * u), wall, mix(wall, SAND, 0.5))
    c.rect((0, ground - 10 * u, c.w * 0.86, 40 * u), mix(SAND, GREY, 0.5), GREY)
    _cabinet(c, c.w * 0.46, ground - 420 * u)
    for k in range(people):
        x = c.w * 0.46 + (-230, 260, 470)[k % 3] * u
        pose = (Pose("right", "down", "point"), Pose("left", "hold", "hold"), Pose("left"))[k % 3]
        person(c, (x, ground + 150 * u), 520 * u, look(rng, "worker" if k < 2 else "officer"), pose)
    for k in range(4):
        _cone(c, c.w * (0.12 + 0.25 * k), c.h - 40 * u)
    c.line([(0, c.h - 140 * u), (c.w, c.h - 140 * u)], 20 * u, WARNING)
    for k in range(int(c.w / (70 * u)) + 1):
        x = k * 70 * u
        c.fill(
            [
                (x, c.h - 150 * u),
                (x + 24 * u, c.h - 150 * u),
                (x + 10 * u, c.h - 130 * u),
                (x - 14 * u, c.h - 130 * u),
            ],
            INK,
        )


def _cabinet(c: Canvas, x: float, y: float) -> None:
    u = c.unit
    c.soft(corners(x - 150 * u, y + 16 * u, x + 160 * u, y + 440 * u), 16 * u, INK, 0.35)
    c.panel((x - 140 * u, y, 280 * u, 420 * u), 12 * u, lighter(GREY, 0.35), GREY)
    c.rect((x - 110 * u, y + 30 * u, 220 * u, 360 * u), NAVY, darker(NAVY, 0.3))
    for k in range(12):
        left, top = x + (-92 + (k % 3) * 66) * u, y + (48 + (k // 3) * 84) * u
        c.panel((left, top, 52 * u, 66 * u), 6 * u, lighter(SLATE, 0.3), SLATE)
        c.oval((left + 26 * u, top + 16 * u), (7 * u, 7 * u), (LEAF, RED, GOLD)[k % 3])
    c.fill(
        around(x, y, u, (140, 0), (250, 24), (250, 446), (140, 420)),
        lighter(GREY, 0.5),
        lighter(GREY, 0.1),
    )
    c.fill(around(x, y, u, (195, 120), (230, 190), (160, 180)), WARNING)


def _cone(c: Canvas, x: float, y: float) -> None:
    u = c.unit
    c.soft(ring(x, y, 66 * u, 12 * u), 8 * u, INK, 0.35)
    c.fill(
        around(x, y, u, (-12, -150), (12, -150), (46, 0), (-46, 0)), (226, 108, 52), (196, 78, 34)
    )
    c.fill(around(x, y, u, (-24, -96), (24, -96), (34, -56), (-34, -56)), PAPER)
    c.panel((x - 62 * u, y - 12 * u, 124 * u, 16 * u), 6 * u, (176, 70, 34))
