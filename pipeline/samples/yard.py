"""Scenes in the court's yard: flag ceremony and garden clean-up."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.grounds import flag, front, open_air, tree
from pipeline.samples.ornaments import plant
from pipeline.samples.palette import GOLD, LEAF, MOSS, RED, SAND, WOOD, Mood
from pipeline.samples.people import person
from pipeline.samples.shapes import darker, lighter, mix
from pipeline.samples.wardrobe import WATCHING, Arm, Pose, look


def ceremony(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A flag ceremony in the yard, rows of staff seen from behind."""
    u, ground = c.unit, c.h * 0.6
    open_air(c, m, rng, ground)
    front(c, m, c.w * 0.5, ground + 10 * u, min(660 * u, c.w * 0.46))
    flag(c, c.w * 0.5, ground + 90 * u, 560 * u)
    person(
        c,
        (c.w * 0.64, ground + 100 * u),
        270 * u,
        look(rng, "officer"),
        Pose("front", "down", "salute"),
    )
    for row in range(3):
        _row(
            c,
            rng,
            people + row % 2,
            ground + (230 + 130 * row + 70 * row * row) * u,
            (300 + 75 * row) * u,
        )


def _row(c: Canvas, rng: Random, people: int, y: float, height: float) -> None:
    step = c.w * 0.94 / people
    for k in range(people):
        x = c.w * 0.03 + step * (k + 0.5)
        person(c, (x, y), height, look(rng, "officer"), WATCHING)


def garden(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """Staff clean the court's garden with brooms and plant shrubs."""
    u, ground = c.unit, c.h * 0.55
    open_air(c, m, rng, ground, paved=False)
    for k in range(4):
        tree(
            c,
            rng,
            c.w * (0.06 + 0.3 * k),
            ground + (20 + 18 * (k % 2)) * u,
            (380 + 60 * (k % 2)) * u,
        )
    path = [(c.w * 0.46, ground), (c.w * 0.54, ground), (c.w * 0.86, c.h), (c.w * 0.3, c.h)]
    c.fill(path, SAND, darker(SAND, 0.14))
    for _ in range(8):
        x, y = rng.uniform(0, c.w), ground + rng.uniform(60, 130) * u
        c.oval((x, y), (rng.uniform(40, 80) * u, 34 * u), lighter(MOSS, 0.1), MOSS)
    arms: tuple[Arm, ...] = ("hold", "desk", "hold")
    for k in range(people):
        x, y = c.w * (k + 0.5) / people, ground + (230 + 80 * (k % 2)) * u
        side = 1 if k % 2 else -1
        who = look(rng, rng.choice(("visitor", "officer")))
        person(c, (x, y), 470 * u, who, Pose("front", arms[k % 3], arms[k % 3]))
        if k % 3 == 2:
            plant(c, rng, x + 130 * u, y + 20 * u, 170 * u)
        else:
            _broom(c, x + side * 60 * u, y + 20 * u, side)
    _leaf_heap(c, rng, c.w * 0.52, c.h - 60 * u)


def _broom(c: Canvas, x: float, y: float, side: int) -> None:
    u = c.unit
    tip = (x + side * 50 * u, y - 40 * u)
    c.limb([(x - side * 60 * u, y - 330 * u), tip], 9 * u, 9 * u, WOOD)
    c.fill(
        [
            (tip[0] - 14 * u, tip[1]),
            (tip[0] + 14 * u, tip[1]),
            (tip[0] + 50 * u, y + 30 * u),
            (tip[0] - 40 * u, y + 30 * u),
        ],
        GOLD,
        mix(GOLD, WOOD, 0.6),
    )


def _leaf_heap(c: Canvas, rng: Random, x: float, y: float) -> None:
    for _ in range(70):
        dx = rng.gauss(0, 60) * c.unit
        dy = -abs(rng.gauss(0, 16)) * c.unit
        color = rng.choice((GOLD, WOOD, LEAF, mix(GOLD, RED, 0.4)))
        c.oval((x + dx, y + dy), (13 * c.unit, 7 * c.unit), color)
